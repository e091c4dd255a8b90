/** An id as vendors make them: `lkc-00001a`. */
export function inventId(prefix: string, serial: number): string {
  return `${prefix}${serial.toString(36).padStart(6, "0")}`;
}
