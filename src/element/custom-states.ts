/** Sets those custom states of an element that are on, and takes the others off. */
export function setStates(states: CustomStateSet | undefined, wanted: Readonly<Record<string, boolean>>): void {
  for (const [name, isOn] of Object.entries(wanted)) {
    // Before 2024 browsers wanted two dashes in front of the name; there the states are simply not set.
    try {
      if (isOn) states?.add(name);
      else states?.delete(name);
    } catch {
      return;
    }
  }
}
