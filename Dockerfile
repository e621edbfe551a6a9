# Common Thread in a container. Two stages: the first builds, the second runs what was built as an unprivileged account.
FROM node:20.20-bookworm-slim AS build
WORKDIR /opt/common-thread
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production \
    COMMON_THREAD_DATA=/data \
    LOG_FORMAT=json
WORKDIR /opt/common-thread
RUN mkdir /data && chown node:node /data
COPY --from=build /opt/common-thread /opt/common-thread
USER node
VOLUME /data
EXPOSE 3000
# Long enough for the first start, which makes a database.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "3000"]
