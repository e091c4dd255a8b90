/*
 * Ports that every service listens on, TLS on each. Network ACLs let load balancers and other services reach ports
 * 8080 to 8444.
 */

/** Health of the process itself: never of what it calls. */
export const HEALTH_PORT = 8442;
export const HEALTH_PATH = "/health";

/** Partners' connections, which begin with a PROXY protocol header that names their endpoint. */
export const PARTNER_PORT = 8443;

/** Requests of the load balancer and of other services. */
export const API_PORT = 8444;

/** What one port is called where ECS connects services. */
export const API_PORT_NAME = "api";
