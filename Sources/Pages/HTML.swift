import Foundation

/// Pieces of a page that needs nothing from elsewhere.
package enum HTML {
  /// Text that is nothing but text.
  package static func escaped(_ text: String) -> String {
    var result = ""
    // By scalars: a mark that is put on a quotation mark would make another character of it.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// With so many decimals.
  package static func number(_ value: Double, _ places: Int) -> String {
    value.isFinite ? String(format: "%.\(places)f", value) : "–"
  }

  /// A share in per cent, with as many decimals as say something.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let percent = share * 100
    guard percent != 0 else { return "0 %" }
    let places = percent >= 10 ? 1 : percent >= 1 ? 2 : percent >= 0.01 ? 3 : 5
    return String(format: "%.\(places)f", percent) + " %"
  }

  /// A share in per cent along an axis.
  package static func tick(_ share: Double) -> String { String(format: "%g", (share * 1e8).rounded() / 1e6) + " %" }

  /// A share that was asked for: 0.001 as "0.1 %", "1 in 1,000".
  package static func limit(_ share: Double) -> String {
    guard share.isFinite, share > 0 else { return "–" }
    let inverse = (1 / share).rounded()
    return abs(inverse * share - 1) < 1e-9 ? "1 in \(count(Int(inverse)))" : String(format: "%g", share)
  }

  /// With separators.
  package static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// A table that scrolls by itself where the page is narrow.
  package static func table(_ caption: String, _ header: [String], _ rows: [[String]]) -> String {
    let head = header.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { $0 == 0 ? "<th scope=\"row\">\($1)</th>" : "<td>\($1)</td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(escaped(caption))"><table>
      <caption>\(escaped(caption))</caption><thead><tr>\(head)</tr></thead>
      <tbody>\(body)</tbody></table></div>
      """
  }

  /// What all pages look like: light and dark, narrow and wide, on a screen and on paper.
  package static let style = """
    :root{color-scheme:light dark;--ink:#1c2430;--soft:#566070;--paper:#fff;--line:#d5dae1;--a:#0b5c8a;--b:#a8501a;
    --panel:#f4f6f8;--warn:#7a4a00}
    @media(prefers-color-scheme:dark){:root{--ink:#e8ebef;--soft:#a6b0bd;--paper:#14181d;--line:#3a424d;--a:#6cb8e6;
    --b:#e69a63;--panel:#1d232a;--warn:#f0c070}}
    *{box-sizing:border-box}
    body{margin:0;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    main{max-width:64rem;margin:0 auto;padding:1.25rem 1rem 4rem}
    h1{font-size:1.7rem;line-height:1.2;margin:.4rem 0}h2{font-size:1.3rem;margin:2.6rem 0 .6rem}
    h3{font-size:1.05rem;margin:1.8rem 0 .4rem}
    p,li{max-width:44rem}.soft,caption{color:var(--soft)}.note{border-left:4px solid var(--warn);padding:.1rem 0 .1rem .8rem}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.8rem;margin:1.2rem 0;padding:0}
    .figures>div{background:var(--panel);border-radius:.5rem;padding:.9rem 1rem}
    .figures b{display:block;font-size:1.7rem;line-height:1.2}
    .wide{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;font-size:.92rem}
    caption{text-align:left;padding:0 0 .4rem}
    th,td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap;
    font-variant-numeric:tabular-nums}
    th:first-child{text-align:left}thead th{color:var(--soft);font-weight:600}tbody th{font-weight:500}
    .small{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}.small svg text{font-size:20px}
    svg{display:block;width:100%;max-width:44rem;height:auto;margin:1rem 0}
    svg text{fill:var(--soft);font:13px system-ui,sans-serif}
    code{font-size:.92em;overflow-wrap:anywhere}
    dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.3rem 1rem}dt{color:var(--soft)}
    dd{margin:0;overflow-wrap:anywhere}
    @media(max-width:40rem){svg text{font-size:19px}}
    @media print{main{max-width:none}section{break-inside:avoid}}
    """
}
