/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import { count, countWhere, countWith, largest, regions, smallest, values } from "../facts/graph-facts";
import type { AreaText } from "./cell-text";

const FUNCTIONS = count("aws_lambda_function");
const MACHINES = count("aws_sfn_state_machine");

/** Functions and workflows. */
export const SERVERLESS: AreaText = {
  R1: {
    rules: ["R1-PAR-01"],
    holds: [
      {
        facts: {
          inside: countWith("aws_lambda_function", "vpc_config"),
          functions: FUNCTIONS,
          regions: regions("aws_lambda_function", "aws_sfn_state_machine"),
        },
        rules: ["R1-LAM-01"],
        es: "{inside} de {functions} funciones tocan la red, y lo hacen por todas las zonas; funciones y flujos existen en {regions}.",
        en: "{inside} of {functions} functions touch the network, and do so in all zones; functions and workflows exist in {regions}.",
      },
    ],
    limit: {
      facts: { machines: MACHINES },
      es: "Una ejecución en curso de los {machines} flujos no cambia de región: se inicia otra desde el evento, sin repetir el efecto.",
      en: "An execution under way of the {machines} workflows does not change regions: another starts from the event, without repeating the effect.",
    },
  },
  R2: {
    holds: [
      {
        facts: {
          reserved: countWith("aws_lambda_function", "reserved_concurrent_executions"),
          functions: FUNCTIONS,
          warm: count("aws_lambda_provisioned_concurrency_config"),
        },
        rules: ["R2-LAM-01"],
        es: "{reserved} de {functions} funciones tienen concurrencia reservada y {warm|función la tiene|funciones la tienen} lista de antemano: nadie agota la cuota de los demás.",
        en: "{reserved} of {functions} functions have concurrency reserved, and {warm|function has|functions have} it warm ahead: nobody uses up the others' quota.",
      },
      {
        facts: { machines: MACHINES, mappings: count("aws_lambda_event_source_mapping") },
        rules: ["R2-SFN-01", "R2-LAM-02"],
        es: "{machines|flujo reintenta|flujos reintentan} con espera creciente y al azar; {mappings|lector|lectores} de Kafka y colas con paralelismo acotado.",
        en: "{machines|workflow tries|workflows try} again with growing, random waits; {mappings|reader|readers} of Kafka and queues with bounded parallelism.",
      },
    ],
    limit: {
      facts: { functions: FUNCTIONS },
      es: "La cuota de concurrencia es de la cuenta entera: las {functions} funciones la comparten.",
      en: "The quota of concurrency is the whole account's: the {functions} functions share it.",
    },
  },
  R3: {
    holds: [
      {
        facts: { runtimes: values("aws_lambda_function", "runtime"), functions: FUNCTIONS },
        rules: ["R3-LAM-01"],
        es: "AWS mantiene el entorno de {functions|función|funciones} ({runtimes}); KLAP entrega solo código.",
        en: "AWS maintains the runtime of {functions|function|functions} ({runtimes}); KLAP delivers code only.",
      },
      {
        facts: {
          aliases: count("aws_lambda_alias", "aws_sfn_alias"),
          groups: count("aws_codedeploy_deployment_group"),
        },
        es: "{aliases|alias mueve|alias mueven} el tráfico a una versión nueva por partes, y {groups|grupo de CodeDeploy lo devuelve|grupos de CodeDeploy lo devuelven} si suena una alarma.",
        en: "{aliases|alias moves|aliases move} traffic to a new version bit by bit, and {groups|CodeDeploy group takes|CodeDeploy groups take} it back when an alarm fires.",
      },
    ],
    limit: {
      facts: { runtimes: values("aws_lambda_function", "runtime") },
      es: "{runtimes} tienen fecha de término: hay que pasar al siguiente antes de ella.",
      en: "{runtimes} have an end of life: the next one is due before it.",
    },
  },
  R4: {
    rules: ["R4-RES-01", "R4-ART-01", "R4-IAM-04", "R4-ENC-01"],
    holds: [
      {
        facts: {
          signing: countWith("aws_lambda_function", "code_signing_config_arn"),
          functions: FUNCTIONS,
          keys: countWith("aws_lambda_function", "kms_key_arn"),
        },
        rules: ["R4-ART-01"],
        es: "{signing} de {functions} funciones aceptan solo código firmado y {keys} cifran su entorno con una clave propia.",
        en: "{signing} of {functions} functions take signed code only, and {keys} encrypt their environment by a key of our own.",
      },
      {
        facts: { permissions: count("aws_lambda_permission"), urls: count("aws_lambda_function_url") },
        rules: ["R4-RES-01"],
        evenNothing: true,
        es: "Permisos de invocación ajenos: {permissions}, cada uno con su origen; direcciones públicas de función: {urls}.",
        en: "Permissions for others to invoke: {permissions}, each with its source; public addresses of functions: {urls}.",
      },
    ],
    limit: {
      facts: { images: countWith("aws_lambda_function", "image_uri"), functions: FUNCTIONS },
      evenNothing: true,
      es: "La firma cubre paquetes zip; de {functions} funciones, las que son imagen y dependen de su resumen: {images}.",
      en: "Signing covers zip packages; of {functions} functions, those that are images and rest on their digest: {images}.",
    },
  },
  R5: {
    rules: [],
    holds: [
      {
        facts: { machines: MACHINES, types: values("aws_sfn_state_machine", "type") },
        rules: ["R5-SFN-01", "R5-SFN-02"],
        es: "{machines|flujo|flujos} de tipo {types} llevan cada pago por sus pasos y lo compensan si uno falla.",
        en: "{machines|workflow|workflows} of type {types} take each payment through its steps, and compensate when one fails.",
      },
      {
        facts: {
          invokes: count("aws_lambda_function_event_invoke_config"),
          mappings: countWith("aws_lambda_event_source_mapping", "destination_config.on_failure"),
        },
        rules: ["R5-LAM-01", "R5-LAM-02"],
        es: "Nada se pierde en silencio: {invokes|función acota|funciones acotan} sus reintentos asíncronos y {mappings|lector tiene|lectores tienen} a dónde enviar lo que falla.",
        en: "Nothing is lost in silence: {invokes|function bounds|functions bound} its asynchronous retries, and {mappings|reader has|readers have} somewhere to send what fails.",
      },
    ],
    limit: {
      facts: { types: values("aws_sfn_state_machine", "type") },
      es: "La unicidad de {types} termina en el borde de cada tarea: la llamada externa puede repetirse y debe llevar su clave.",
      en: "The uniqueness of {types} ends at the edge of each task: a call outside may repeat and has to carry its key.",
    },
  },
  R6: {
    asksOnlyWith: countWith("aws_lambda_function", "file_system_config"),
    holds: [
      {
        facts: {
          functions: FUNCTIONS,
          machines: MACHINES,
          versions: countWhere("aws_lambda_function", "publish", true),
        },
        evenNothing: true,
        es: "No aplica como respaldo de datos: {functions|función|funciones} y {machines|flujo|flujos} no son fuente de verdad; código y definición vuelven del repositorio y del bucket de artefactos (publican versiones: {versions}).",
        en: "Not applicable as a backup of data: {functions|function|functions} and {machines|workflow|workflows} are no source of truth; code and definitions come back from the repository and the bucket of artifacts (publishing versions: {versions}).",
      },
    ],
  },
  R7: {
    rules: ["R7-LOG-01", "R7-CT-02"],
    holds: [
      {
        facts: {
          logged: countWhere("aws_sfn_state_machine", "logging_configuration.level", "ALL"),
          machines: MACHINES,
          payload: countWhere("aws_sfn_state_machine", "logging_configuration.include_execution_data", true),
        },
        rules: ["R7-SFN-01"],
        evenNothing: true,
        es: "{logged} de {machines} flujos anotan cada paso; con datos del pago en el registro: {payload}.",
        en: "{logged} of {machines} workflows write down every step; with payment data in the log: {payload}.",
      },
      {
        facts: { traced: countWith("aws_lambda_function", "tracing_config"), functions: FUNCTIONS },
        es: "{traced} de {functions} funciones dejan seguir una llamada de punta a punta.",
        en: "{traced} of {functions} functions let a call be followed end to end.",
      },
    ],
    limit: {
      facts: { machines: MACHINES },
      es: "El historial de los {machines} flujos guarda lo que entra y sale de cada paso: se cifra, y se le da lo mínimo.",
      en: "The history of the {machines} workflows keeps what enters and leaves every step: it is encrypted, and given the least.",
    },
  },
  R8: {
    rules: ["R2-SFN-01", "R5-SFN-02"],
    holds: [
      {
        facts: {
          machines: countWith("aws_sfn_state_machine", "definition"),
          aliases: count("aws_sfn_alias", "aws_lambda_alias"),
        },
        es: "{machines|definición sale|definiciones salen} de código tipado y se revisan como grafo; {aliases|alias dice|alias dicen} qué versión atiende.",
        en: "{machines|definition comes|definitions come} from typed code and are examined as graphs; {aliases|alias says|aliases say} which version serves.",
      },
    ],
    limit: {
      facts: { machines: MACHINES },
      es: "Una definición nombra ARN que AWS inventa: las {machines} se leen como plantilla, no como resultado.",
      en: "A definition names ARNs that AWS invents: the {machines} are read as templates, not as results.",
    },
  },
  R9: {
    asksOnlyWith: countWith("aws_lambda_function", "file_system_config"),
    holds: [
      {
        facts: {
          functions: FUNCTIONS,
          least: smallest("aws_lambda_function", "memory_size"),
          most: largest("aws_lambda_function", "timeout"),
          systems: countWith("aws_lambda_function", "file_system_config"),
        },
        evenNothing: true,
        es: "No aplica: {functions|función vive|funciones viven} a lo sumo {most} s, con {least} MiB como la menor, y las que montan un sistema de archivos son {systems}. El estado vive en Aurora, S3 y Kafka.",
        en: "Not applicable: {functions|function lives|functions live} for {most} s at most, the smallest with {least} MiB, and {systems} mount a file system. State lives in Aurora, S3 and Kafka.",
      },
    ],
  },
};
