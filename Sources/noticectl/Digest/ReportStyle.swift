// How a report looks in a browser and on paper.

/// The style sheet of reports.
enum ReportStyle {
  /// Colours by meaning, a page of A4 when printed.
  static let sheet: StaticString = """
    :root { --good: #1f6f43; --ongoing: #4f9bd9; --caution: #e0a526; --bad: #b3261e;
      --bar: #47658a; --plain: #a7b1bb; --ongoing-ink: #1f6aa8; --caution-ink: #8f5b00;
      --ink: #1f2933; --soft: #5d6975; --line: #d9dfe5; --ground: #f4f6f8; }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 15px/1.55 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", sans-serif; }
    main { max-width: 62rem; margin: 2rem auto; padding: 2rem 2.5rem 2.5rem; background: #fff;
      border: 1px solid var(--line); border-radius: 8px; }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
    .subtitle, .note, .hint { color: var(--soft); }
    .subtitle { margin: .25rem 0 1.5rem; }
    h2 { margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line);
      font-size: 1.15rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
      gap: .75rem; }
    .card { padding: .65rem .85rem; border: 1px solid var(--line);
      border-left: 4px solid var(--plain); border-radius: 6px; }
    .card .value { font-size: 1.7rem; font-weight: 650; line-height: 1.2; }
    .card .label, .card .hint { font-size: .82rem; }
    .card.good { border-left-color: var(--good); }
    .card.caution { border-left-color: var(--caution); }
    .card.bad { border-left-color: var(--bad); }
    .card.bad .value, td.bad { color: var(--bad); }
    .card.good .value, td.good { color: var(--good); }
    td.caution { color: var(--caution-ink); }
    td.ongoing { color: var(--ongoing-ink); }
    td.dim { color: var(--soft); }
    td.strong { font-weight: 600; }
    table { width: 100%; border-collapse: collapse; font-size: .88rem; }
    th, td { padding: .4rem .55rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    th { color: var(--soft); font-weight: 600; white-space: nowrap; }
    td.short { white-space: nowrap; }
    td.words { min-width: 7em; overflow-wrap: anywhere; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: .5rem 0 1.1rem; max-width: 45rem; }
    svg { display: block; width: 100%; height: auto; overflow: visible; }
    svg text { font-size: 13px; fill: var(--ink); }
    rect.good, .swatch.good { fill: var(--good); background: var(--good); }
    rect.ongoing, .swatch.ongoing { fill: var(--ongoing); background: var(--ongoing); }
    rect.caution, .swatch.caution { fill: var(--caution); background: var(--caution); }
    rect.bad, .swatch.bad { fill: var(--bad); background: var(--bad); }
    rect.bar, .swatch.bar { fill: var(--bar); background: var(--bar); }
    rect.plain, .swatch.plain { fill: var(--plain); background: var(--plain); }
    .lost { padding: 0 .15em; border: 1px dashed var(--bad); border-radius: 2px; color: var(--bad);
      cursor: help; }
    .axis { stroke: var(--line); stroke-width: 1.5; }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .6rem 0 0; padding: 0;
      list-style: none; font-size: .88rem; }
    .swatch { display: inline-block; width: .8em; height: .8em; margin-right: .45em;
      border-radius: 2px; vertical-align: -.05em; overflow: hidden; }
    @media (max-width: 40rem) {
      main { margin: 0; padding: 1rem; border: 0; }
      section { overflow-x: auto; }
    }
    @media print {
      @page { size: A4; margin: 15mm 14mm; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { background: none; font-size: 10pt; }
      main { max-width: none; margin: 0; padding: 0; border: 0; }
      h2, figure { break-after: avoid; }
      tr, figure, .card { break-inside: avoid; }
      thead { display: table-header-group; }
      th, td { padding: .3rem .25rem; font-size: 8.5pt; }
      .cards { grid-template-columns: repeat(3, 1fr); }
    }

    """
}
