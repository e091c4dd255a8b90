import type { Requirement } from "../../../modules/core/environment";
import type { Bilingual } from "../language";

/** What each requirement asks for; that an environment answers for it is a setting of its profile. */
export const REQUIREMENT_TEXTS: Readonly<Record<Requirement, Bilingual>> = {
  R1: {
    es: "Activo en todas las zonas y en las regiones {regions}: perder una no detiene los pagos.",
    en: "Active in all zones and in the regions {regions}: losing one does not stop payments.",
  },
  R2: {
    es: "Soportar la punta de transacciones y lo que llega después de una falla, en {regions}.",
    en: "Bear the peak of transactions, and what comes after a failure, in {regions}.",
  },
  R3: {
    es: "Operar lo menos posible: lo que la nube puede llevar, lo lleva ella, en {regions}.",
    en: "Operate as little as possible: what the cloud can run, it runs, in {regions}.",
  },
  R4: {
    es: "Acceso mínimo y cifrado en cada tramo de {regions}, como pide PCI DSS.",
    en: "Least access, and encryption on every leg in {regions}, as PCI DSS asks.",
  },
  R5: {
    es: "Cada transacción llega, se aplica sin repetirse y no se altera, también entre {regions}.",
    en: "Every transaction arrives, is applied without repeats and is not altered, between {regions} as well.",
  },
  R6: {
    es: "Copias que nadie puede borrar, fuera de la cuenta y repartidas por {regions}, y que se prueban.",
    en: "Copies that nobody can delete, outside the account and spread over {regions}, and that are tried.",
  },
  R7: {
    es: "Saber quién hizo qué, cuándo y desde dónde en {regions}, con registros que no se alteran.",
    en: "Know who did what, when and from where in {regions}, by records that cannot be altered.",
  },
  R8: {
    es: "Todo lo que existe en {regions} sale de código revisado, y se puede rehacer.",
    en: "All that exists in {regions} comes from reviewed code, and can be made again.",
  },
  R9: {
    es: "Lo escrito permanece en {regions} tanto como debe, y no más.",
    en: "What is written stays in {regions} for as long as it has to, and no longer.",
  },
};
