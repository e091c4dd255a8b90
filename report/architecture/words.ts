import type { Severity } from "../../policy/rule";
import type { Bilingual } from "./language";
import type { Verdict } from "./rule-standing";

/** Labels of the report. They claim nothing: what the report says of the platform stands in claims. */
export const WORDS = {
  title: { es: "Informe de arquitectura", en: "Architecture report" },
  subtitle: {
    es: "Plataforma de mensajería de transacciones de KLAP",
    en: "KLAP's transaction messaging platform",
  },
  environment: { es: "entorno", en: "environment" },
  otherLanguage: { es: "Read in English", en: "Leer en español" },
  skip: { es: "Ir al contenido", en: "Skip to content" },
  contents: { es: "Contenido", en: "Contents" },
  theme: { es: "Cambiar claro u oscuro", en: "Switch light or dark" },
  summary: { es: "Resumen", en: "Summary" },
  context: { es: "Contexto", en: "Context" },
  requirements: { es: "Requisitos", en: "Requirements" },
  matrix: { es: "Matriz de respuestas", en: "Matrix of answers" },
  matrixHelp: {
    es: "Cada casilla es la respuesta de un área a un requisito. Con el teclado: flechas para moverse, Intro para abrirla.",
    en: "Each tile is one area's answer to one requirement. By keyboard: arrows to move, Enter to open it.",
  },
  answers: { es: "Respuestas", en: "Answers" },
  components: { es: "Componentes", en: "Components" },
  diagrams: { es: "Diagramas", en: "Diagrams" },
  failures: { es: "Modos de falla", en: "Failure modes" },
  exceptions: { es: "Excepciones", en: "Exceptions" },
  evidence: { es: "Evidencia por regla", en: "Evidence by rule" },
  area: { es: "Área", en: "Area" },
  requirement: { es: "Requisito", en: "Requirement" },
  verdict: { es: "Veredicto", en: "Verdict" },
  severity: { es: "Gravedad", en: "Severity" },
  all: { es: "Todo", en: "All" },
  search: { es: "Buscar", en: "Search" },
  searchHint: { es: "texto, regla o recurso", en: "text, rule or resource" },
  clear: { es: "Limpiar", en: "Clear" },
  shown: { es: "respuestas y reglas a la vista", en: "answers and rules in sight" },
  nothingShown: {
    es: "Nada coincide con el filtro. Límpielo para ver todo.",
    en: "Nothing matches the filter. Clear it to see everything.",
  },
  limit: { es: "Límite", en: "Limit" },
  proof: { es: "Lo prueban", en: "Proved by" },
  noRules: { es: "ninguna regla", en: "no rule" },
  evidenceOf: { es: "Evidencia", en: "Evidence" },
  examined: { es: "examinados", en: "examined" },
  query: { es: "pregunta al grafo", en: "question to the graph" },
  setting: { es: "ajuste", en: "setting" },
  rehearsal: { es: "ensayo", en: "rehearsal" },
  rule: { es: "regla", en: "rule" },
  found: { es: "encontrados", en: "found" },
  more: { es: "más", en: "more" },
  withExceptions: { es: "con excepciones aceptadas", en: "with accepted exceptions" },
  accepted: { es: "aceptados con excepción", en: "accepted by exception" },
  notProven: { es: "No probado:", en: "Not proved:" },
  what: { es: "Falla", en: "Failure" },
  answersIt: { es: "Qué responde", en: "What answers" },
  lost: { es: "Qué se pierde", en: "What is lost" },
  takes: { es: "Cuánto tarda", en: "How long it takes" },
  reason: { es: "Motivo", en: "Reason" },
  until: { es: "Hasta", en: "Until" },
  where: { es: "Dónde", en: "Where" },
  type: { es: "Tipo de recurso", en: "Resource type" },
  count: { es: "Cantidad", en: "Count" },
  why: { es: "Por qué importa", en: "Why it matters" },
  source: { es: "Fuente", en: "Source" },
  openFindings: { es: "Hallazgos abiertos", en: "Open findings" },
  judgements: { es: "Comprobaciones", en: "Judgements" },
  resource: { es: "Recurso", en: "Resource" },
  finding: { es: "Qué se encontró", en: "What was found" },
  noExceptions: { es: "Ninguna excepción está en uso.", en: "No exception is in use." },
  asText: { es: "El mismo diagrama en texto", en: "The same diagram as text" },
  backToMatrix: { es: "Volver a la matriz", en: "Back to the matrix" },
  zoom: { es: "Ampliar", en: "Enlarge" },
  inEnglish: {
    es: "Las reglas y sus mensajes están en inglés, como salen de klap check.",
    en: "Rules and their messages stand as klap check prints them.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const VERDICT_NAMES: Readonly<Record<Verdict, Bilingual>> = {
  pass: { es: "se cumple", en: "met" },
  fail: { es: "no se cumple", en: "not met" },
  unknown: { es: "sin decidir", en: "undecided" },
  "not-applicable": { es: "no aplica", en: "not applicable" },
};

/** Told by shape as well as by colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  pass: "✓",
  fail: "✕",
  unknown: "?",
  "not-applicable": "–",
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  critical: { es: "crítica", en: "critical" },
  high: { es: "alta", en: "high" },
  medium: { es: "media", en: "medium" },
  low: { es: "baja", en: "low" },
};
