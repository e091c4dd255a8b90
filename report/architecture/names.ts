import type { Requirement } from "../../modules/core/environment";
import type { Area } from "../../policy/rule";
import type { Bilingual } from "./language";

/** How the report calls the service areas. */
export const AREA_NAMES: Readonly<Record<Area, Bilingual>> = {
  communications: { es: "Comunicaciones", en: "Communications" },
  storage: { es: "Almacenamiento", en: "Storage" },
  compute: { es: "Cómputo", en: "Compute" },
  platform: { es: "Plataforma", en: "Platform" },
  data: { es: "Datos", en: "Data" },
  serverless: { es: "Sin servidor", en: "Serverless" },
  integration: { es: "Integración", en: "Integration" },
};

/** How it calls the requirements. */
export const REQUIREMENT_NAMES: Readonly<Record<Requirement, Bilingual>> = {
  R1: { es: "Alta disponibilidad", en: "High availability" },
  R2: { es: "Capacidad y resiliencia", en: "Capacity and resilience" },
  R3: { es: "Operación delegada", en: "Delegated operation" },
  R4: { es: "Acceso y cifrado", en: "Access and encryption" },
  R5: { es: "Integridad", en: "Integrity" },
  R6: { es: "Respaldo", en: "Backup" },
  R7: { es: "Auditoría", en: "Audit" },
  R8: { es: "Infraestructura como código", en: "Infrastructure as code" },
  R9: { es: "Persistencia", en: "Persistence" },
};
