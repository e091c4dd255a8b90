/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import { count, countWhere, countWith, largest, regions, smallest, values } from "../facts/graph-facts";
import { load } from "../facts/settings-facts";
import type { AreaText } from "./cell-text";

const SERVICES = count("aws_ecs_service");

/** Containers on Fargate, and what stands before them. */
export const COMPUTE: AreaText = {
  R1: {
    rules: ["R1-PAR-01"],
    holds: [
      {
        facts: {
          services: SERVICES,
          regions: regions("aws_ecs_service"),
          balanced: countWhere("aws_ecs_service", "availability_zone_rebalancing", "ENABLED"),
        },
        rules: ["R1-ECS-01"],
        es: "{services|servicio corre|servicios corren} en {regions}; {balanced} vuelven a repartir solos sus tareas cuando una zona regresa.",
        en: "{services|service runs|services run} in {regions}; {balanced} spread their tasks again by themselves when a zone is back.",
      },
      {
        facts: { balancers: count("aws_lb"), shift: countWhere("aws_lb", "enable_zonal_shift", true) },
        rules: ["R1-ALB-01", "R1-ALB-02"],
        es: "{balancers|balanceador está|balanceadores están} delante, y {shift|admite|admiten} retirar una zona enferma sin tocar las tareas.",
        en: "{balancers|load balancer stands|load balancers stand} before them, and {shift|lets|let} a sick zone be drained without touching tasks.",
      },
    ],
    limit: {
      facts: { balancers: count("aws_lb") },
      es: "Los {balancers} balanceadores no cruzan regiones: entre regiones el tráfico lo mueve el DNS.",
      en: "The {balancers} load balancers do not cross regions: between regions DNS moves traffic.",
    },
  },
  R2: {
    holds: [
      {
        facts: {
          targets: count("aws_appautoscaling_target"),
          least: smallest("aws_appautoscaling_target", "min_capacity", "services"),
          most: largest("aws_appautoscaling_target", "max_capacity"),
          peak: load("peakTransactionsPerSecond"),
        },
        rules: ["R2-ECS-01", "R2-ECS-02"],
        es: "{targets|servicio escala|servicios escalan}, los del camino de pago entre {least} y {most} tareas, para una punta de {peak} transacciones por segundo: el mínimo resiste una zona menos, el máximo la otra región.",
        en: "{targets|service scales|services scale}, those on the path of payments between {least} and {most} tasks, for a peak of {peak} transactions per second: the least bears one zone less, the most the other region.",
      },
      {
        facts: {
          policies: count("aws_appautoscaling_policy"),
          breakers: countWhere("aws_ecs_service", "deployment_circuit_breaker.rollback", true),
        },
        rules: ["R2-ECS-03"],
        es: "{policies|política sigue|políticas siguen} la carga medida, y {breakers|servicio deshace|servicios deshacen} sin ayuda el despliegue que falla.",
        en: "{policies|policy follows|policies follow} measured load, and {breakers|service takes|services take} back a failing deployment without help.",
      },
    ],
    limit: {
      facts: { least: smallest("aws_appautoscaling_target", "min_capacity", "services") },
      es: "Fargate entrega capacidad a pedido: solo las tareas que ya corren, {least} como mínimo por servicio, están aseguradas.",
      en: "Fargate gives capacity on demand: only tasks that run already, {least} at least for a service, are certain.",
    },
  },
  R3: {
    holds: [
      {
        facts: {
          tasks: countWhere("aws_ecs_task_definition", "requires_compatibilities", "FARGATE"),
          instances: count("aws_instance", "aws_launch_template", "aws_autoscaling_group"),
        },
        rules: ["R3-CMP-01"],
        evenNothing: true,
        es: "{tasks|definición de tarea corre|definiciones de tarea corren} en Fargate; servidores propios que parchar: {instances}.",
        en: "{tasks|task definition runs|task definitions run} on Fargate; servers of our own to patch: {instances}.",
      },
      {
        facts: {
          scanning: count("aws_ecr_registry_scanning_configuration"),
          types: values("aws_ecr_registry_scanning_configuration", "scan_type"),
        },
        rules: ["R3-SCN-01"],
        es: "{scanning|registro de imágenes revisa|registros de imágenes revisan} de continuo lo que se despliega ({types}).",
        en: "{scanning|image registry scans|image registries scan} what is deployed all the time ({types}).",
      },
    ],
    limit: {
      facts: { repositories: count("aws_ecr_repository") },
      es: "Actualizar la imagen base de los {repositories} repositorios sigue siendo tarea de KLAP.",
      en: "Renewing the base image of the {repositories} repositories stays KLAP's task.",
    },
  },
  R4: {
    rules: ["R4-IAM-04", "R3-CMP-01", "R3-SCN-01"],
    holds: [
      {
        facts: {
          listeners: countWhere("aws_lb_listener", "protocol", "HTTPS", "TLS"),
          policies: values("aws_lb_listener", "ssl_policy"),
          acls: count("aws_wafv2_web_acl_association"),
        },
        rules: ["R4-ALB-01", "R4-ALB-02"],
        es: "{listeners|entrada cifra|entradas cifran} con {policies}, detrás de {acls|cortafuegos web|cortafuegos web}; el salto hasta la tarea va cifrado también.",
        en: "{listeners|entry encrypts|entries encrypt} by {policies}, behind {acls|web firewall|web firewalls}; the hop to the task is encrypted too.",
      },
      {
        facts: {
          tasks: count("aws_ecs_task_definition"),
          repositories: countWhere("aws_ecr_repository", "image_tag_mutability", "IMMUTABLE"),
        },
        rules: ["R4-ECS-01", "R4-ART-01"],
        es: "{tasks|definición usa|definiciones usan} contenedores sin privilegios y de solo lectura, con imágenes por resumen desde {repositories|repositorio inmutable|repositorios inmutables}.",
        en: "{tasks|definition uses|definitions use} read-only containers without privileges, with images by digest from {repositories|immutable repository|immutable repositories}.",
      },
    ],
    limit: {
      facts: { tasks: count("aws_ecs_task_definition") },
      es: "Lo que dice cada una de las {tasks} definiciones es texto JSON: un valor que se decide al aplicar no se da por probado.",
      en: "What each of the {tasks} definitions says is JSON text: a value decided on applying is not taken for proved.",
    },
  },
  R5: {
    rules: ["R2-ALB-01"],
    holds: [
      {
        facts: {
          groups: count("aws_lb_target_group"),
          delay: largest("aws_lb_target_group", "deregistration_delay"),
        },
        rules: ["R2-ALB-01"],
        es: "Ninguna tarea se apaga a mitad de un pago: {groups|grupo de destino espera|grupos de destino esperan} hasta {delay} s a que termine lo que está en curso.",
        en: "No task stops in the middle of a payment: {groups|target group waits|target groups wait} up to {delay} s for work under way to end.",
      },
    ],
    limit: {
      facts: { services: SERVICES },
      es: "ECS no aporta unicidad: los {services} servicios la obtienen de la clave de idempotencia que guardan los datos.",
      en: "ECS gives no uniqueness: the {services} services get it from the idempotency key that data keep.",
    },
  },
  R6: {
    asksOnlyWith: countWith("aws_ecs_task_definition", "volume.efs_volume_configuration"),
    holds: [
      {
        facts: {
          replication: count("aws_ecr_replication_configuration"),
          repositories: count("aws_ecr_repository"),
        },
        evenNothing: true,
        es: "No aplica a las tareas, que no guardan estado y que AWS Backup no respalda. Las imágenes de {repositories|repositorio|repositorios} se rehacen desde el código; copias automáticas a otra región: {replication}.",
        en: "Not applicable to tasks, which keep no state and which AWS Backup does not back up. Images of {repositories|repository|repositories} are built again from code; automatic copies to another region: {replication}.",
      },
    ],
  },
  R7: {
    rules: ["R7-LOG-01", "R4-GRD-01", "R7-EDG-01"],
    holds: [
      {
        facts: {
          clusters: count("aws_ecs_cluster"),
          insights: values("aws_ecs_cluster", "setting.value"),
          balancers: countWith("aws_lb", "access_logs"),
        },
        es: "{clusters|clúster mide|clústeres miden} cada contenedor ({insights}) y {balancers|balanceador guarda|balanceadores guardan} quién pidió qué.",
        en: "{clusters|cluster measures|clusters measure} every container ({insights}), and {balancers|load balancer keeps|load balancers keep} who asked for what.",
      },
      {
        facts: { exec: countWhere("aws_ecs_service", "enable_execute_command", true), services: SERVICES },
        rules: ["R4-ECS-01"],
        evenNothing: true,
        es: "Servicios en los que alguien puede abrir una consola: {exec} de {services}.",
        en: "Services in which somebody may open a shell: {exec} of {services}.",
      },
    ],
    limit: {
      facts: { tasks: count("aws_ecs_task_definition") },
      es: "Lo que escriben las {tasks} definiciones depende del programa: el enmascarado cubre patrones conocidos, no todo texto libre.",
      en: "What the {tasks} definitions write is the program's choice: masking covers known patterns, not every free text.",
    },
  },
  R8: {
    rules: ["R2-ECS-01", "R1-PAR-01"],
    holds: [
      {
        facts: {
          services: SERVICES,
          tasks: count("aws_ecs_task_definition"),
          targets: count("aws_appautoscaling_target"),
        },
        rules: ["R1-PAR-01"],
        es: "{services|servicio y|servicios y} {tasks|definición de tarea salen|definiciones de tarea salen} del mismo código en cada región; cuántas tareas corren lo deciden {targets|regla|reglas} de escalado, no Terraform.",
        en: "{services|service and|services and} {tasks|task definition come|task definitions come} from the same code in each region; how many tasks run {targets|scaling target decides|scaling targets decide}, not Terraform.",
      },
    ],
    limit: {
      facts: { repositories: count("aws_ecr_repository") },
      es: "Cambiar el resumen de una imagen de los {repositories} repositorios es un despliegue, no un desvío: pasa por revisión igual.",
      en: "Another digest of an image of the {repositories} repositories is a deployment, no drift: it is reviewed all the same.",
    },
  },
  R9: {
    asksOnlyWith: countWith("aws_ecs_task_definition", "volume.efs_volume_configuration"),
    holds: [
      {
        facts: {
          tasks: count("aws_ecs_task_definition"),
          volumes: countWith("aws_ecs_task_definition", "volume.efs_volume_configuration"),
          stores: count("aws_efs_file_system"),
        },
        evenNothing: true,
        es: "No aplica por diseño: de {tasks|definición|definiciones} de tarea, con volumen persistente hay {volumes}, y sistemas de archivos {stores}. Lo que una tarea escribe en su disco se pierde con ella.",
        en: "Not applicable by design: of {tasks|task definition|task definitions}, {volumes} have a persistent volume, and there are {stores} file systems. What a task writes to its disk is lost with it.",
      },
    ],
  },
};
