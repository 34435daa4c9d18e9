import Foundation

/// The layout and the style of report pages. Each page contains its style and its pictures, so that it can be sent as a file.
enum ReportStyle {
  /// A whole page. `links` are shown at its top.
  static func page(title: String, links: [(words: String, address: String)] = [], _ content: HTML) -> HTML {
    var html = HTML()
    html.append(literal: "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.append(.meta, [.httpEquiv("Content-Security-Policy"), .content(policy)])
    html.append(literal: "\n")
    html.append(literal: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.append(literal: "<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.append(.title) { $0.append(text: "\(title) · Passo") }
    html.append(literal: "\n<style>")
    html.append(literal: styleSheet)
    html.append(literal: "</style>\n</head>\n<body>\n")
    html.append(.header, [.class("masthead")]) { header in
      header.append(literal: logo)
      header.append(.span, [.class("brand")]) { $0.append(text: "Passo") }
      header.append(.nav, [.aria("label", "Report")]) { nav in
        for (words, address) in links { nav.append(.a, [.href(address)]) { $0.append(text: words) } }
      }
    }
    html.append(.main) { $0.append(content) }
    html.append(.footer) { footer in
      footer.append(.p) {
        $0.append(
          text: "“Holds” means: true of the billing model. Whether the model is true of the product, people check.")
      }
    }
    html.append(literal: patterns)
    html.append(literal: "\n</body>\n</html>\n")
    return html
  }

  /// What a browser may load for the page: nothing, and no style but this one. So whatever came into a page by a mistake
  /// of ours would still not be executed (Content Security Policy Level 3, section 8.4).
  private static let policy: String = {
    let digest = SHA256.digest(of: Array(styleSheet.description.utf8))
    return
      "default-src 'none'; style-src 'sha256-\(Data(digest).base64EncodedString())'; base-uri 'none'; form-action 'none'"
  }()

  private static let logo: StaticString = """
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M3 24h8v-8h8V8h10"/></svg>
    """

  /// The patterns by which outcomes can be told apart without colours; every picture of the page uses them.
  private static let patterns: StaticString = """
    <svg width="0" height="0" aria-hidden="true" class="defs"><defs>
    <pattern id="redirected" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="7" height="7"/><path class="line" d="M0 0V7"/></pattern>
    <pattern id="helped" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground help" width="6" height="6"/><circle class="dot" cx="3" cy="3" r="1.15"/></pattern>
    <pattern id="stranded" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ground fault" width="5" height="5"/><path class="bar" d="M0 2.5H5"/></pattern>
    <pattern id="misled" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground fault" width="7" height="7"/><path class="bar" d="M0 3.5H7M3.5 0V7"/></pattern>
    </defs></svg>
    """

  private static let styleSheet: StaticString = """
    :root { color-scheme: light dark; --page: #f5f7f5; --paper: #fff; --ink: #17211c; --soft: #516059; --line: #d9e0db; --edge: #7d8b84; --accent: #0b6248; --wash: #d5e8df; --fault: #96391b; --fault-wash: #f7ddd3; --care: #fbf1d7; --care-ink: #6b4b00; --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, Inter, Ubuntu, Cantarell, "Noto Sans", "Liberation Sans", Arial, sans-serif; --mono: ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; }
    @media (prefers-color-scheme: dark) { :root { --page: #0f1412; --paper: #19201d; --ink: #e7ede9; --soft: #a2b0a9; --line: #2b3530; --edge: #74827b; --accent: #7ad6af; --wash: #1d4437; --fault: #f3a386; --fault-wash: #4a2418; --care: #2a2414; --care-ink: #f0cd7c; } }
    *, ::before, ::after { box-sizing: border-box; }
    html { background: var(--page); color: var(--ink); font: 1rem/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; width: min(100% - 2 * clamp(1.25rem, 5vw, 2.5rem), 68rem); overflow-wrap: break-word; }
    h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
    ul { list-style: none; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
    .defs { position: absolute; }
    .masthead { display: flex; align-items: center; gap: .5rem; padding-block: 1.125rem; }
    .mark { fill: none; stroke: var(--accent); stroke-width: 3.25; stroke-linecap: round; stroke-linejoin: round; }
    .brand { font-weight: 650; }
    nav { display: flex; gap: 1.125rem; margin-inline-start: auto; font-size: .875rem; }
    nav a { padding-block: .375rem; color: var(--soft); }
    .opening { padding-block: clamp(1.25rem, 4vw, 2.75rem) 0; }
    .kicker { margin-bottom: .5rem; color: var(--accent); font-weight: 600; font-size: .9375rem; }
    h1 { max-width: 26em; font: 650 clamp(1.625rem, 1.2rem + 1.9vw, 2.375rem)/1.16 var(--sans); letter-spacing: -.02em; text-wrap: balance; }
    h2 { margin-bottom: 1.125rem; font: 650 1.25rem/1.25 var(--sans); letter-spacing: -.01em; }
    .lead { max-width: 44rem; margin-top: .875rem; font-size: 1.125rem; color: var(--soft); }
    .part { margin-top: clamp(2.5rem, 5vw, 3.75rem); }
    .verdict { display: inline-flex; align-items: baseline; gap: .45em; font-weight: 600; }
    .verdict::before { content: "✓"; }
    .verdict.open { color: var(--fault); }
    .verdict.open::before { content: "✗"; }
    .verdict.held { color: var(--accent); }
    .verdict.partly { color: var(--care-ink); }
    .verdict.partly::before { content: "≈"; }
    .opening .verdict { margin-top: 1rem; font-size: 1.125rem; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1.25rem 1.5rem; margin-top: 1.75rem; padding-block: 1.125rem; border-block: 1px solid var(--line); }
    .figures dt { font-size: .875rem; color: var(--soft); }
    .figures dd { font: 300 1.75rem/1.2 var(--sans); letter-spacing: -.02em; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .columns { display: grid; gap: 0 4rem; }
    .columns > * { min-width: 0; }
    @media (min-width: 62rem) { .columns { grid-template-columns: 26rem minmax(0, 1fr); } }
    .swatch { flex: none; width: .875em; height: .875em; margin-inline-end: .5em; vertical-align: -.0625em; }

    .picture { display: block; width: 100%; max-width: 26rem; height: auto; overflow: visible; }
    .picture text { fill: var(--ink); font: 400 12.5px var(--sans); font-variant-numeric: tabular-nums; }
    .picture .name { font-weight: 650; font-size: 13.5px; }
    .picture .soft { fill: var(--soft); font-size: 12px; }
    .picture .number { fill: var(--accent); font-weight: 600; }
    .picture .count { text-anchor: end; }
    .run { fill: var(--wash); }
    .run-edge { fill: none; stroke: var(--accent); stroke-width: 1.25; }
    .rung { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 1 3; }
    .lens { fill: var(--wash); opacity: .55; }
    .lens-edge { fill: none; stroke: var(--accent); stroke-width: 1.25; stroke-dasharray: 4 3; }
    .completes { fill: var(--accent); stroke: var(--accent); }
    .redirected { fill: url(#redirected); stroke: var(--edge); }
    .helped { fill: url(#helped); stroke: var(--accent); }
    .stranded { fill: url(#stranded); stroke: var(--fault); }
    .misled { fill: url(#misled); stroke: var(--fault); }
    .ground { fill: var(--paper); } .ground.help { fill: var(--wash); } .ground.fault { fill: var(--fault-wash); }
    .line { stroke: var(--edge); stroke-width: 1.5; } .dot { fill: var(--accent); } .bar { stroke: var(--fault); stroke-width: 1.1; }
    .out { font-weight: 600 !important; }
    .out.bad { fill: var(--fault) !important; }
    figcaption { margin-top: 1rem; max-width: 26rem; font-size: .875rem; color: var(--soft); }

    .finding { padding-block: 1.25rem; border-top: 1px solid var(--line); }
    .finding:first-of-type { border-top-color: var(--accent); }
    .finding h3 { font: 600 1.0625rem/1.4 var(--sans); }
    .about { display: flex; flex-wrap: wrap; align-items: center; gap: .375rem .75rem; margin-bottom: .5rem; font-size: .875rem; font-variant-numeric: tabular-nums; color: var(--soft); }
    .badge { padding: .05rem .5rem; border: 1px solid currentcolor; border-radius: .375rem; font: 600 .8125rem/1.5 var(--sans); color: var(--fault); }
    .badge.warning, .badge.known { color: var(--care-ink); } .badge.note { color: var(--soft); }
    .badge.known { border-style: dashed; }
    .where { font-size: .875rem; color: var(--soft); }
    pre { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .625rem; background: var(--paper); font: .8125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
    mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--fault); text-underline-offset: .25em; }
    .notes li { position: relative; padding-inline-start: 1.125rem; font-size: .9375rem; color: var(--soft); }
    .notes li::before { content: "–"; position: absolute; inset-inline-start: 0; }
    .help { margin-top: .875rem; padding: .75rem 1rem; border-inline-start: 3px solid var(--accent); border-radius: 0 .5rem .5rem 0; background: var(--paper); font-size: .9375rem; }
    .help pre { margin: .5rem 0 0; padding: 0; border: 0; background: none; font-size: .78125rem; }
    .help code { display: block; padding-inline-start: 6ch; text-indent: -6ch; font: inherit; }
    .nothing { display: flex; gap: .5em; padding: 1rem 1.25rem; border: 1px dashed var(--edge); border-radius: .625rem; color: var(--soft); }

    details { margin-top: clamp(2.5rem, 5vw, 3.75rem); }
    summary { cursor: pointer; font: 650 1.25rem/1.25 var(--sans); letter-spacing: -.01em; }
    summary::marker { color: var(--accent); }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
    summary + .scroll { margin-top: .75rem; }
    th, td { padding: .5rem 0 .5rem 1.25rem; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap; font-weight: 400; vertical-align: baseline; }
    th:first-child { padding-inline-start: 0; text-align: start; }
    thead th { padding-block-start: 0; font-size: .8125rem; color: var(--soft); }
    .outcomes { font-size: .9375rem; }
    .outcomes th:first-child { white-space: normal; }
    .outcomes b { font-weight: 600; }
    .meaning { display: block; padding-inline-start: 1.375em; font-size: .875rem; color: var(--soft); }
    .kinds { max-width: 44rem; font-size: .9375rem; }
    @media (max-width: 36rem) { .kinds :is(th, td):nth-child(2) { display: none; } }
    .kinds .strip { width: clamp(4rem, 22vw, 14rem); height: .75rem; margin-inline-start: auto; }

    .cards { border-top: 1px solid var(--accent); }
    .card { display: grid; gap: .875rem 3rem; padding-block: 1.375rem; border-bottom: 1px solid var(--line); }
    .card h3, .other { font: 600 1.125rem/1.35 var(--sans); }
    .other { font-weight: 400; font-size: 1rem; margin-top: .125rem; }
    .card h3, .other { display: flex; align-items: baseline; gap: .75rem; }
    .card .words a:not(:hover) { color: inherit; text-decoration-color: transparent; }
    .card .verdict { display: flex; gap: .75rem; margin-top: .5rem; font-size: .9375rem; }
    .card .verdict::before { flex: none; width: 1.75rem; text-align: center; }
    .tag { flex: none; min-width: 1.75rem; text-align: center; white-space: nowrap; padding: .05em .25em; border: 1px solid var(--edge); border-radius: .3em; font-size: .75rem; font-weight: 600; color: var(--soft); vertical-align: .15em; }
    .strip { display: block; width: 100%; height: 1rem; }
    .counts { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: .75rem; margin-top: .625rem; text-align: end; font-variant-numeric: tabular-nums; }
    .counts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
    .counts dt { font-size: .8125rem; color: var(--soft); white-space: nowrap; }
    .counts dd { font-size: .9375rem; white-space: nowrap; }
    .counts .bad { font-weight: 600; color: var(--fault); }
    @media (max-width: 30rem) { .counts { gap: .25rem; } .counts dt { font-size: .75rem; } .counts dd { font-size: .8125rem; } .counts .swatch { margin-inline-end: .25em; } }
    @media (min-width: 52rem) { .card { grid-template-columns: minmax(0, 1fr) 28rem; align-items: center; } }

    .share { display: flex; align-items: center; gap: 1rem; margin-bottom: 1rem; font-size: .9375rem; color: var(--soft); }
    .share .strip { width: 10rem; height: .75rem; flex: none; }
    .kind { margin: 0; padding-block: 1rem; border-top: 1px solid var(--line); }
    .kind summary { font-size: 1rem; }
    .documented { margin-top: 1rem; columns: 19rem; column-gap: 2.5rem; font-size: .9375rem; }
    .documented li { break-inside: avoid; padding-block: .1875rem; }
    .documented li::before { content: "✓ "; color: var(--accent); font-weight: 700; }
    .documented .where { display: block; padding-inline-start: 1.1em; }
    .missing { display: flex; flex-wrap: wrap; gap: .375rem; margin-top: .5rem; }
    .missing li { padding: .1rem .5rem; border: 1px dashed var(--edge); border-radius: .375rem; font-size: .8125rem; color: var(--soft); }
    .missing-label { margin-top: 1.25rem; font: 600 .9375rem/1.4 var(--sans); }
    footer { margin-top: 4rem; padding-block: 1.25rem 3rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--soft); }
    @media print { nav { display: none; } .columns { display: block; } :root { --page: #fff; } .finding, .card { break-inside: avoid; } }

    """
}
