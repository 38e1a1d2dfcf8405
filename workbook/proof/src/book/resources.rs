//! The book loads nothing from another host: it works offline, and tells nobody what is read.

mod css;
mod scripts;

use std::path::Path;

use super::markup::Tag;
use super::rendered::{Rendered, is_elsewhere};
use crate::Report;
use workbook::Result;
use workbook::project::read;

/// The kinds of `<link>` that only say something about the page. Any other kind loads.
const SAYS: [&str; 7] = [
    "alternate",
    "author",
    "canonical",
    "license",
    "me",
    "next",
    "prev",
];

/// Checks the book that was rendered into the folder.
///
/// # Errors
///
/// The rendered book can't be read.
pub fn check(rendered: &Path, report: &mut Report) -> Result<()> {
    let book = Rendered::read(rendered)?;
    let mut complaints = Vec::new();
    for (file, tags) in &book.marked_up {
        for tag in tags {
            let loads = loads(tag).into_iter().filter(|it| is_elsewhere(it));
            complaints.extend(loads.map(|it| complaint(file, tag.line, &it)));
        }
    }
    for file in book.files.iter().filter(|name| name.ends_with(".css")) {
        let loads = css::loads(&read(&rendered.join(file))?);
        let loads = loads.into_iter().filter(|(_, it)| is_elsewhere(it));
        complaints.extend(loads.map(|(line, it)| complaint(file, line, &it)));
    }
    report.complaints("the book loads nothing from other hosts", complaints);
    let mut complaints = runnable(&book);
    complaints.extend(our_scripts(rendered, &book)?);
    report.complaints("the book's scripts ask no other host", complaints);
    Ok(())
}

fn complaint(file: &str, line: usize, address: &str) -> String {
    format!("{file}:{line} loads `{address}`. Keep a copy in chapters/assets/ and load that.")
}

/// The addresses that a browser loads for a tag, without being asked to.
fn loads(tag: &Tag) -> Vec<String> {
    if tag.closes {
        return Vec::new();
    }
    let value = |name: &str| tag.attribute(name).unwrap_or_default().to_owned();
    let mut found = vec![value("src"), value("poster"), value("background")];
    // `https://a/b.png 2x, c.png`: addresses with what they are good for.
    let sets = [value("srcset"), value("imagesrcset")];
    let entries = sets.iter().flat_map(|set| set.split(','));
    found.extend(entries.filter_map(|it| Some(it.split_whitespace().next()?.to_owned())));
    match tag.name.as_str() {
        "link" if !says_only(tag) => found.push(value("href")),
        "object" => found.push(value("data")),
        // Every other address in the page would lead there.
        "base" => found.push(value("href")),
        "image" | "use" | "feimage" | "script" => {
            found.extend([value("href"), value("xlink:href")]);
        }
        "style" => found.extend(css::loads(&tag.text).into_iter().map(|(_, it)| it)),
        _ => {}
    }
    found.extend(css::loads(&value("style")).into_iter().map(|(_, it)| it));
    found
}

fn says_only(link: &Tag) -> bool {
    let rel = link
        .attribute("rel")
        .unwrap_or_default()
        .to_ascii_lowercase();
    // `alternate stylesheet` is a stylesheet.
    rel.split_whitespace().all(|it| SAYS.contains(&it))
}

/// mdBook's own script looks for runnable listings, and then asks play.rust-lang.org what it knows.
fn runnable(book: &Rendered) -> Vec<String> {
    let pages = book.marked_up.iter().filter_map(|(file, tags)| {
        let listing = tags.iter().find(|tag| tag.has_class("playground"))?;
        Some(format!("{file}:{}", listing.line))
    });
    let pages: Vec<_> = pages.collect();
    let Some(first) = pages.first() else {
        return Vec::new();
    };
    vec![format!(
        "{first} ({} pages in all) is a listing that runs on play.rust-lang.org, so opening the \
         page asks that host. Set `runnable = false` under [output.html.playground] in book.toml.",
        pages.len()
    )]
}

/// The scripts in the pages, and ours: those of mdBook name a host in code that never runs.
fn our_scripts(rendered: &Path, book: &Rendered) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (file, tags) in &book.marked_up {
        for tag in tags.iter().filter(|tag| tag.opens("script")) {
            let hosts = scripts::hosts(&tag.text).into_iter();
            found.extend(hosts.map(|(line, host)| (file, tag.line + line - 1, host)));
        }
    }
    let is_ours = |name: &&String| name.ends_with(".js") && name.contains("assets/");
    for file in book.files.iter().filter(is_ours) {
        let hosts = scripts::hosts(&read(&rendered.join(file))?).into_iter();
        found.extend(hosts.map(|(line, host)| (file, line, host)));
    }
    let say = |(file, line, host)| {
        format!("{file}:{line} names the host `{host}` in a script. Make it a link in the page.")
    };
    Ok(found.into_iter().map(say).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    fn said_about(page: &str, css: &str, figure: &str) -> String {
        let files = [("page.html", page), ("x.css", css), ("x.svg", figure)];
        Example::of(&files).failures_rendered(check)
    }

    #[track_caller]
    fn refused(tag: &str) {
        let said = said_about(tag, "", "");
        assert!(said.starts_with("page.html:1 loads `"), "{tag}: {said}");
        assert_eq!(said.lines().count(), 1, "{tag}: {said}");
        assert_eq!(said_about(&tag.replace("https://a.b", ".."), "", ""), "");
    }

    #[test]
    fn whatever_a_page_loads() {
        for tag in [
            "<script src=https://a.b/c.js></script>",
            "<link rel=stylesheet href=https://a.b/c.css>",
            "<link rel='shortcut icon' href=https://a.b/c.ico>",
            "<link rel='alternate stylesheet' href=https://a.b/c.css>",
            "<link rel=preconnect href=https://a.b>",
            "<img src=https://a.b/c.png>",
            "<img srcset='c.png, https://a.b/c.png 2x'>",
            "<iframe src=https://a.b/></iframe>",
            "<video poster=https://a.b/c.png><source src=d></video>",
            "<video><source src='https://a.b/c.mp4'></video>",
            "<object data=https://a.b/c></object>",
            "<svg><image xlink:href=https://a.b/c.png /></svg>",
            "<style>@import 'https://a.b/c.css';</style>",
            "<style>p { background: url(https://a.b/c.png) }</style>",
            "<p style='background: url(https://a.b/c.png)'>",
            "<noscript><img src=https://a.b/c.png></noscript>",
            "<base href=https://a.b/>",
        ] {
            refused(tag);
        }
    }

    #[test]
    fn style_sheets_and_figures() {
        let said = said_about("<p>", "\np { background: url(//a.b/c) }", "");
        assert!(said.starts_with("x.css:2 loads `//a.b/c`"), "{said}");
        let said = said_about("<p>", "", "<svg>\n<image href='https://a.b/c'/></svg>");
        assert!(said.starts_with("x.svg:2 loads"), "{said}");
    }

    #[test]
    fn a_link_is_no_load() {
        let page = "<a href=https://a.b>x</a><link rel=canonical href=https://a.b>\
                    <code>&lt;img src=https://a.b></code><img src='data:image/png;base64,AA'>\
                    <script>// <img src=https://a.b></script>";
        assert_eq!(
            said_about(
                page,
                "/* url(https://a.b) */",
                "<svg xmlns='http://www.w3.org/2000/svg'>"
            ),
            ""
        );
    }

    #[test]
    fn a_listing_that_runs_elsewhere() {
        let said = said_about("<pre class=playground>", "", "");
        assert!(said.starts_with("page.html:1 (1 pages"), "{said}");
        assert!(said.contains("runnable = false"), "{said}");
    }

    #[test]
    fn a_script_that_names_another_host() {
        let said = said_about("<script>\nfetch('https://a.b/c')</script>", "", "");
        assert!(
            said.starts_with("page.html:2 names the host `a.b`"),
            "{said}"
        );
        let files = [
            ("page.html", "<p>"),
            ("assets/x.js", "fetch('https://a.b/c')"),
            ("book.js", "fetch('https://play.rust-lang.org/c')"),
        ];
        let said = Example::of(&files).failures_rendered(check);
        assert!(
            said.starts_with("assets/x.js:1 names the host `a.b`"),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
