import type { Cell } from "../cells/cell";
import { claim, type Claim } from "../claim";
import type { Fact } from "../evidence";
import type { ReportSource } from "../report-source";
import { VERDICTS, type Verdict } from "../rule-standing";

/** The report in a few sentences, computed from its own cells and rules. */
export function summaryOf(source: ReportSource, cells: readonly Cell[]): readonly Claim[] {
  const byVerdict = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, cellsThat(cells, verdict)]),
  ) as Record<Verdict, Fact>;
  const all = computed("cells", cells.length);
  const standings = [...source.standings.values()];
  const examined = standings.reduce((sum, { result }) => sum + result.judgements.length, 0);
  const open = standings.reduce((sum, { open: findings }) => sum + findings.length, 0);
  const excepted = standings.reduce((sum, { excepted: findings }) => sum + findings.length, 0);
  return [
    claim(
      {
        es: "De {all} respuestas (área por requisito), {pass} se cumplen con prueba, {fail} no se cumplen, {unknown} quedan sin decidir y {other} no aplican, con su motivo.",
        en: "Of {all} answers (area by requirement), {pass} are met and proved, {fail} are not met, {unknown} stay undecided, and {other} do not apply, with the reason.",
      },
      {
        all,
        pass: byVerdict.pass,
        fail: byVerdict.fail,
        unknown: byVerdict.unknown,
        other: byVerdict["not-applicable"],
      },
    ),
    claim(
      {
        es: "{rules|regla hizo|reglas hicieron} {examined} comprobaciones sobre lo que se va a crear; hallazgos abiertos: {open}; aceptados con motivo y fecha: {excepted}.",
        en: "{rules|rule made|rules made} {examined} judgements on what is going to be made; open findings: {open}; accepted with a reason and a date: {excepted}.",
      },
      {
        rules: computed("rules", standings.length),
        examined: computed("judgements", examined),
        open: computed("findings that are open", open),
        excepted: computed("findings that are accepted", excepted),
      },
    ),
  ];
}

function cellsThat(cells: readonly Cell[], verdict: Verdict): Fact {
  const value = cells.filter((cell) => cell.verdict === verdict).length;
  return computed(`cells with verdict ${verdict}`, value);
}

function computed(name: string, value: number): Fact {
  return { value, evidence: [{ kind: "setting", name, value }] };
}
