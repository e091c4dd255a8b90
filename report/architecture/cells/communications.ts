/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import { count, countBlocks, countWhere, regions, values, zonesPerRegion } from "../facts/graph-facts";
import { shiftLimit, shiftSeconds } from "../facts/settings-facts";
import type { AreaText } from "./cell-text";

/** Networks: VPC, Transit Gateway, VPN, PrivateLink, Route 53. */
export const COMMUNICATIONS: AreaText = {
  R1: {
    rules: ["R1-PAR-01"],
    holds: [
      {
        facts: { subnets: count("aws_subnet"), vpcs: count("aws_vpc"), zones: zonesPerRegion },
        rules: ["R1-VPC-01"],
        es: "{subnets|subred|subredes} de {vpcs|red|redes} cubren al menos {zones|zona|zonas} de disponibilidad por región: cada nivel sigue en pie cuando cae una zona.",
        en: "{subnets|subnet|subnets} of {vpcs|network|networks} cover at least {zones|availability zone|availability zones} per region: every tier carries on when a zone is lost.",
      },
      {
        facts: {
          vpns: count("aws_vpn_connection"),
          gateways: count("aws_customer_gateway"),
          peerings: count("aws_ec2_transit_gateway_peering_attachment"),
        },
        rules: ["R1-VPN-01", "R1-TGW-01", "R1-TGW-02"],
        es: "El enlace con KLAP usa {vpns|conexión VPN|conexiones VPN} hacia {gateways|equipo|equipos} propios con rutas BGP, y {peerings|emparejamiento|emparejamientos} de Transit Gateway une las regiones.",
        en: "KLAP is reached by {vpns|VPN connection|VPN connections} to {gateways|device|devices} of its own with BGP routes, and {peerings|Transit Gateway peering|Transit Gateway peerings} joins the regions.",
      },
      {
        facts: {
          checks: count("aws_route53_health_check"),
          names: countWhere("aws_route53_record", "alias.evaluate_target_health", true),
        },
        rules: ["R1-DNS-01"],
        es: "{checks|control de salud|controles de salud} y {names|registro DNS que lo sigue|registros DNS que los siguen} sacan de servicio por sí solos a la región que no responde.",
        en: "{checks|health check|health checks} and {names|DNS record that follows it|DNS records that follow them} take a region that does not answer out of service by themselves.",
      },
    ],
    limit: {
      facts: { routes: count("aws_ec2_transit_gateway_route"), seconds: shiftSeconds("region") },
      es: "Las {routes} rutas estáticas del Transit Gateway no buscan desvíos, y dejar una región perdida por DNS tarda hasta {seconds} s.",
      en: "The {routes} static routes of the Transit Gateway look for no detour, and leaving a lost region by DNS takes up to {seconds} s.",
    },
  },
  R2: {
    rules: ["R4-ALB-02", "R1-VPN-01"],
    holds: [
      {
        facts: {
          gateways: count("aws_ec2_transit_gateway"),
          ecmp: values("aws_ec2_transit_gateway", "vpn_ecmp_support"),
        },
        es: "{gateways|Transit Gateway reparte|Transit Gateways reparten} el tráfico entre túneles iguales (ECMP: {ecmp}), de modo que sumar un túnel suma capacidad.",
        en: "{gateways|Transit Gateway spreads|Transit Gateways spread} traffic over equal tunnels (ECMP: {ecmp}), so that another tunnel is more capacity.",
      },
      {
        facts: { acls: count("aws_wafv2_web_acl"), endpoints: count("aws_vpc_endpoint") },
        es: "{acls|cortafuegos web frena|cortafuegos web frenan} a quien envía más de lo acordado antes de que ocupe la capacidad de los demás; los {endpoints} puntos de enlace crecen como servicio administrado.",
        en: "{acls|web firewall slows|web firewalls slow} whoever sends more than agreed before it takes the others' capacity; the {endpoints} endpoints grow as a managed service.",
      },
    ],
    limit: {
      facts: { tunnels: count("aws_vpn_connection") },
      es: "AWS limita el ancho de banda de cada túnel de las {tunnels} conexiones: cuánto cabe lo demuestra solo una prueba de carga.",
      en: "AWS bounds the bandwidth of each tunnel of the {tunnels} connections: how much fits only a load test proves.",
    },
  },
  R3: {
    holds: [
      {
        facts: {
          gateways: count("aws_ec2_transit_gateway"),
          resolvers: count("aws_route53_resolver_endpoint"),
          endpoints: count("aws_vpc_endpoint"),
        },
        rules: ["R1-VPN-01"],
        es: "Nadie opera routers, servidores DNS ni proxies: los reemplazan {gateways|Transit Gateway|Transit Gateways}, {resolvers|punto de Resolver|puntos de Resolver} y {endpoints|punto de PrivateLink|puntos de PrivateLink}.",
        en: "Nobody operates routers, name servers or proxies: {gateways|Transit Gateway|Transit Gateways}, {resolvers|Resolver endpoint|Resolver endpoints} and {endpoints|PrivateLink endpoint|PrivateLink endpoints} take their place.",
      },
      {
        facts: { windows: countWhere("aws_vpn_connection", "tunnel1_enable_tunnel_lifecycle_control", true) },
        es: "En {windows|conexión VPN|conexiones VPN} AWS anuncia el reemplazo de un túnel y KLAP elige el momento.",
        en: "On {windows|VPN connection|VPN connections} AWS announces that a tunnel is replaced, and KLAP chooses when.",
      },
    ],
    limit: {
      facts: { devices: count("aws_customer_gateway") },
      es: "Los {devices} equipos al otro lado de la VPN siguen siendo de KLAP y los opera KLAP.",
      en: "The {devices} devices at the other end of the VPN stay KLAP's, and KLAP operates them.",
    },
  },
  R4: {
    rules: ["R4-ALB-02", "R4-ALB-04"],
    holds: [
      {
        facts: {
          groups: count("aws_security_group"),
          ins: count("aws_vpc_security_group_ingress_rule"),
          outs: count("aws_vpc_security_group_egress_rule"),
        },
        rules: ["R4-VPC-01", "R4-SG-01"],
        es: "{groups|grupo de seguridad admite|grupos de seguridad admiten} solo lo declarado: {ins|regla|reglas} de entrada y {outs|regla|reglas} de salida, y la capa de datos no tiene camino a Internet.",
        en: "{groups|security group admits|security groups admit} only what is declared: {ins|rule|rules} inward and {outs|rule|rules} outward, and the data tier has no path to the Internet.",
      },
      {
        facts: {
          firewalls: count("aws_networkfirewall_firewall"),
          tables: count("aws_ec2_transit_gateway_route_table"),
          blocks: count("aws_vpc_block_public_access_options"),
        },
        es: "El tráfico entre dominios pasa por {firewalls|cortafuegos de red|cortafuegos de red} y {tables|tabla|tablas} de rutas separadas; {blocks|bloqueo por cuenta y región cierra|bloqueos por cuenta y región cierran} las VPC a Internet.",
        en: "Traffic between domains goes through {firewalls|network firewall|network firewalls} and {tables|separate route table|separate route tables}; {blocks|block by account and region closes|blocks by account and region close} VPCs to the Internet.",
      },
      {
        facts: {
          endpoints: countWhere("aws_vpc_endpoint", "vpc_endpoint_type", "Interface"),
          ike: values("aws_vpn_connection", "tunnel1_ike_versions"),
          keys: values("aws_vpn_connection", "preshared_key_storage"),
        },
        rules: ["R4-VPN-01", "R4-VPCE-01"],
        es: "Los túneles negocian {ike} con claves guardadas en {keys}, y {endpoints|punto de interfaz lleva|puntos de interfaz llevan} una política que no admite a otra organización.",
        en: "Tunnels negotiate {ike} with keys kept in {keys}, and {endpoints|interface endpoint carries|interface endpoints carry} a policy that admits no other organization.",
      },
    ],
    limit: {
      facts: { rules: count("aws_route") },
      es: "El análisis de las {rules} rutas y de los grupos es estático: un cambio hecho a mano lo descubre el plan de desvío o AWS Config, no este informe.",
      en: "The analysis of the {rules} routes and of the groups is static: a change made by hand is found by the drift plan or AWS Config, not by this report.",
    },
  },
  R5: {
    rules: ["R4-ALB-04", "R4-ALB-01", "R1-VPN-01", "R1-DNS-01"],
    holds: [
      {
        facts: {
          protocols: values("aws_lb_listener", "protocol"),
          policies: values("aws_lb_listener", "ssl_policy"),
          phase: values("aws_vpn_connection", "tunnel1_phase2_integrity_algorithms"),
        },
        rules: ["R4-ALB-01"],
        es: "La red asegura que nadie altere un mensaje en tránsito: las entradas hablan {protocols} ({policies}) y los túneles verifican cada paquete con {phase}.",
        en: "The network makes sure that nobody alters a message on its way: entries speak {protocols} ({policies}), and tunnels verify every packet with {phase}.",
      },
    ],
    limit: {
      facts: { listeners: count("aws_lb_listener") },
      es: "Ni los {listeners} puntos de escucha ni los túneles dan orden o unicidad: eso lo resuelven datos, integración y funciones.",
      en: "Neither the {listeners} listeners nor the tunnels give order or uniqueness: data, integration and functions do.",
    },
  },
  R6: {
    asksOnlyWith: count("aws_ec2_transit_gateway_multicast_domain", "aws_ec2_carrier_gateway"),
    holds: [
      {
        facts: { vpcs: count("aws_vpc"), routes: count("aws_route") },
        es: "No aplica como respaldo de datos: {vpcs|red|redes} y {routes|ruta|rutas} no guardan nada del negocio, y se rehacen desde el código y su estado versionado.",
        en: "Not applicable as a backup of data: {vpcs|network|networks} and {routes|route|routes} keep nothing of the business, and are made again from code and its versioned state.",
      },
    ],
  },
  R7: {
    rules: ["R7-EDG-01"],
    holds: [
      {
        facts: {
          flows: count("aws_flow_log"),
          traffic: values("aws_flow_log", "traffic_type"),
          queries: count("aws_route53_resolver_query_log_config_association"),
        },
        rules: ["R7-NET-01"],
        es: "{flows|registro de flujo anota|registros de flujo anotan} todo el tráfico ({traffic}) de redes y Transit Gateway, y {queries|asociación anota|asociaciones anotan} cada consulta DNS.",
        en: "{flows|flow log writes down|flow logs write down} all traffic ({traffic}) of networks and Transit Gateway, and {queries|association writes down|associations write down} every DNS query.",
      },
      {
        facts: {
          firewalls: count("aws_networkfirewall_logging_configuration"),
          waf: count("aws_wafv2_web_acl_logging_configuration"),
        },
        es: "Los cortafuegos dejan constancia de lo que detienen: {firewalls|registro|registros} de red y {waf|registro|registros} web.",
        en: "Firewalls leave a record of what they stop: {firewalls|log|logs} of the network and {waf|log|logs} of the web.",
      },
    ],
    limit: {
      facts: { flows: count("aws_flow_log") },
      es: "Los {flows} registros de flujo guardan quién habló con quién, nunca qué se dijo.",
      en: "The {flows} flow logs keep who spoke to whom, never what was said.",
    },
  },
  R8: {
    rules: ["R1-VPC-02", "R1-PAR-01"],
    holds: [
      {
        facts: { vpcs: count("aws_vpc"), regions: regions("aws_vpc"), tables: count("aws_route_table") },
        rules: ["R1-VPC-02"],
        es: "El mismo código hace {vpcs|red|redes} en {regions}; que sus rangos no se solapen y que sus {tables} tablas de rutas coincidan se comprueba antes de aplicar.",
        en: "The same code makes {vpcs|network|networks} in {regions}; that their ranges do not overlap and their {tables} route tables agree is checked before anything is applied.",
      },
    ],
    limit: {
      facts: {
        accepters: count(
          "aws_ec2_transit_gateway_peering_attachment_accepter",
          "aws_ec2_transit_gateway_vpc_attachment_accepter",
        ),
      },
      es: "{accepters|aceptación necesita|aceptaciones necesitan} que el otro lado exista primero: por eso las capas se aplican en oleadas.",
      en: "{accepters|acceptance needs|acceptances need} the other side to exist first: that is why layers are applied in waves.",
    },
  },
  R9: {
    asksOnlyWith: countBlocks("aws_networkfirewall_firewall", "stateful_store"),
    holds: [
      {
        facts: { flows: count("aws_flow_log"), limit: shiftLimit("region") },
        es: "No aplica al camino de los datos: la red no guarda transacciones, y una conexión perdida se rehace dentro de los {limit} s permitidos. Solo persiste la evidencia, la de {flows|registro de flujo|registros de flujo}.",
        en: "Not applicable to the path of data: the network keeps no transaction, and a lost connection is made again within the {limit} s allowed. Only evidence persists, that of {flows|flow log|flow logs}.",
      },
    ],
  },
};
