/*
 * Ports that every service listens on, TLS on each. Network ACLs let load balancers and other services reach ports
 * 8080 to 8444. A load balancer that writes PROXY headers writes one before its health checks too, so nothing that
 * stands behind one may ask a port that does not expect it, and nothing else may ask one that does.
 */

/** Health of the process itself: never of what it calls. Asked without PROXY header. */
export const HEALTH_PORT = 8442;
export const HEALTH_PATH = "/health";

/**
 * Partners' connections, which begin with a PROXY protocol header that names their endpoint. Their load balancer sees
 * health by whether this port takes connections; ECS itself asks the process and replaces it.
 */
export const PARTNER_PORT = 8443;

/** Requests of the load balancer and of other services. */
export const API_PORT = 8444;

/** What one port is called where ECS connects services. */
export const API_PORT_NAME = "api";
