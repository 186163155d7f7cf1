// Keeps Microsoft's Agents Playground on this machine: it listens on 127.0.0.1 only, and calls nobody else.
// It has no option for that, and listens on every interface by itself.

const net = require("node:net");

const OURS = new Set(["127.0.0.1", "::1", "localhost"]);
const listen = net.Server.prototype.listen;
const connect = net.Socket.prototype.connect;

net.Server.prototype.listen = function (...given) {
  const last = given.at(-1);
  const then = typeof last === "function" ? [last] : [];
  const port = typeof given[0] === "object" && given[0] !== null ? given[0].port : given[0];
  return listen.call(this, Number(port) || 0, "127.0.0.1", ...then);
};

net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof options === "object" && options !== null ? options.host || options.path : given[1];
  if (host && !OURS.has(host)) {
    process.nextTick(() => this.destroy(new Error(`kept on this machine: no call to ${host}`)));
    return this;
  }
  return connect.apply(this, given);
};
