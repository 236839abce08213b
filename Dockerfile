# Builds once, ships what runs: Node, the packages of production, and dist/.
FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV MONGOMS_DISABLE_POSTINSTALL=1
COPY package.json package-lock.json .npmrc ./

FROM base AS build
RUN npm ci
COPY . .
# server and worker as bundles; what an administrator runs by hand is compiled file by file
RUN npx vite build --config scripts/house/programs.config.ts && npx vite build client && npx tsc -b scripts

FROM base AS packages
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
# the voice of kiosks; without it they use their browser's own, or have no key for it
RUN apt-get update && apt-get install -y --no-install-recommends espeak-ng && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# the server's; a worker's container names its own command and switches the check off
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/programs/server.js"]
