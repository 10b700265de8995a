// Words to compare, the data to look through, and what fits best. No page is touched here.
"use strict";
const search = (() => {
  const assets = document.currentScript.src.replace(/[^/]*$/, "");
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

  // Words as the program compares them: hoá is hóa, and lý is lí.
  const accented = (text) =>
    (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? []).map((word) => {
      const marks = word.normalize("NFD").replace(/([hklmst])y(?=[\u0300-\u036f]*$)/, "$1i");
      return marks.replace(TONES, "") + (marks.match(TONES) ?? []).join("");
    });
  const folded = (text) =>
    accented(text).map((word) => word.replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d"));

  // The scripts with data, each loaded once; they hand over what they hold.
  const kept = { names: null, parts: [] };
  const load = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${assets}${name}`;
      script.onload = () => {
        const [, value] = self.ntmplan.pop();
        script.remove();
        done(value);
      };
      script.onerror = () => failed(new Error(name));
      document.head.append(script);
    });
  const words = (...texts) => {
    const text = texts.filter(Boolean).join(" \u2022 ");
    return { accented: ` ${accented(text).join(" ")} `, folded: ` ${folded(text).join(" ")} ` };
  };
  const named = (value) =>
    value.names.map(([kind, name, to, also]) => ({ kind, name, to, ...words(name, also) }));
  const stated = (value) =>
    value.plans.flatMap(([plan, address, first, last, entries]) =>
      entries.map(([number, text, anchor, area, leads, supports, start, end, time, duty, unled]) => {
        const lead = leads.map((at) => value.units[at]);
        const support = supports.map((at) => value.units[at]);
        return {
          kind: duty ? "duty" : "task",
          name: text,
          to: anchor ? `${address}#${anchor}` : address,
          number,
          plan,
          address,
          area,
          leads: lead,
          supports: support,
          first: start || first,
          last: end || last,
          time,
          unled: Boolean(unled),
          ...words(number, text, area, lead.join(" \u2022 "), support.join(" \u2022 ")),
        };
      }),
    );
  let loading = null;
  const ready = () => {
    loading ??= load("data-names.js").then(async (value) => {
      kept.names = named(value);
      // one after the other: each hands over its value before the next is asked for
      for (let at = 0; at < value.parts; at += 1) {
        kept.parts.push(...stated(await load(`data-${at}.js`)));
      }
      return kept;
    });
    return loading;
  };

  // How well something fits: whole words with accents, without them, beginnings of words; 0: not.
  const fit = (one, query) => {
    let least = 9;
    if (query.exact.length > 1 && one.accented.includes(` ${query.exact.join(" ")} `)) return 10;
    if (query.bare.length > 1 && one.folded.includes(` ${query.bare.join(" ")} `)) {
      return query.plain ? 10 : 8;
    }
    for (let at = 0; at < query.exact.length; at += 1) {
      const exact = query.exact[at];
      const bare = query.bare[at];
      let score = 0;
      if (one.accented.includes(` ${exact} `)) score = 7;
      else if (one.folded.includes(` ${bare} `)) score = query.plain ? 7 : 5;
      else if (one.folded.includes(` ${bare}`)) score = 3;
      if (!score) return 0;
      least = Math.min(least, score);
    }
    return query.exact.length ? least : 0;
  };
  const asked = (text) => {
    const exact = accented(text);
    const bare = folded(text);
    return { exact, bare, plain: exact.join(" ") === bare.join(" ") };
  };
  const found = (all, text) => {
    const query = asked(text);
    return all
      .map((one, at) => ({ one, at, score: fit(one, query) }))
      .filter(({ score }) => score)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .map(({ one }) => one);
  };
  return { ready, found };
})();
