/** Names of files such that no two are the same: a second "org.csv" is "org (2).csv". */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/s.exec(name) ?? [];
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${stem} (${number})${ending}`;
    taken.add(unique);
    return unique;
  });
}
