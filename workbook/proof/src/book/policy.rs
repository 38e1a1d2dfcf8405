//! The book loads nothing from another host: it works offline, and tells no other host what is read.
//!
//! The browser sees to that, by the content security policy that every page takes from
//! `chapters/assets/theme/head.hbs`.

use std::path::Path;

use super::rendered::{Rendered, is_on_another_host};
use crate::Report;
use workbook::Result;
use workbook::page::markup::Tag;

/// What a policy may name as a source. None of them is another host.
const SOURCES: [&str; 4] = ["'self'", "'none'", "'unsafe-inline'", "data:"];

/// What a policy has to say: `default-src` stands in for every directive but the other two.
const DIRECTIVES: [&str; 3] = ["default-src", "base-uri", "form-action"];

/// Checks the book that was rendered into the folder.
///
/// # Errors
///
/// The rendered book can't be read.
pub fn check(rendered: &Path, report: &mut Report) -> Result<()> {
    let book = Rendered::read(rendered)?;
    let pages = book
        .marked_up
        .iter()
        .filter(|(name, _)| name.ends_with(".html"));
    let unsafe_pages = pages.clone().filter_map(|(page, tags)| {
        let why = policy(tags).and_then(self_contained).err()?;
        Some(format!("{page} {why}"))
    });
    report.complaints(
        "every page has a policy that allows no other host",
        unsafe_pages.collect(),
    );
    let refused = pages.flat_map(|(page, tags)| refused(page, tags));
    report.complaints("no page loads what its policy refuses", refused.collect());
    Ok(())
}

/// The page's policy, which holds for what stands behind it.
fn policy(tags: &[Tag]) -> Result<&str, String> {
    let is_policy = |tag: &Tag| {
        let header = tag.attribute("http-equiv").unwrap_or_default();
        tag.opens("meta") && header.eq_ignore_ascii_case("content-security-policy")
    };
    let place = tags.iter().position(is_policy).ok_or(
        "has no content security policy. Write it into chapters/assets/theme/head.hbs, and name that \
         folder in book.toml.",
    )?;
    let loads = |tag: &&Tag| ["link", "script", "style", "img"].contains(&tag.name.as_str());
    match tags[..place].iter().find(loads) {
        Some(tag) => Err(format!(
            "has a <{}> in line {} before its policy, which doesn't hold for it. Put the policy first.",
            tag.name, tag.line
        )),
        None => Ok(tags[place].attribute("content").unwrap_or_default()),
    }
}

fn self_contained(policy: &str) -> Result<(), String> {
    let directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|it| it.split_whitespace().collect())
        .collect();
    let has = |name| directives.iter().any(|it| it.first() == Some(name));
    if let Some(missing) = DIRECTIVES.iter().find(|name| !has(name)) {
        return Err(format!(
            "has a policy without {missing}. Write {missing} 'self'."
        ));
    }
    let mut sources = directives.iter().flat_map(|it| it.iter().skip(1));
    match sources.find(|it| !SOURCES.contains(it)) {
        Some(source) => Err(format!(
            "has a policy that allows {source}. It may name {}.",
            SOURCES.join(", ")
        )),
        None => Ok(()),
    }
}

/// What a reader would see as a hole.
fn refused(page: &str, tags: &[Tag]) -> Vec<String> {
    let address = |tag: &Tag| {
        let address = match tag.name.as_str() {
            "link" => tag.attribute("href"),
            _ => tag.attribute("src"),
        };
        address
            .filter(|it| is_on_another_host(it))
            .map(str::to_owned)
    };
    let complaint = |tag: &Tag| {
        let line = tag.line;
        Some(format!(
            "{page}:{line} loads `{}`, which the browser refuses. Keep a copy in chapters/assets/.",
            address(tag)?
        ))
    };
    tags.iter().filter_map(complaint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::Example;

    const POLICY: &str = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'; \
                          img-src 'self' data:; base-uri 'self'; form-action 'none'\">";

    fn complaints_about(page: &str) -> String {
        Example::of(&[("page.html", page)]).failures_rendered(check)
    }

    #[track_caller]
    fn refused(old: &str, new: &str, because: &str) {
        assert!(POLICY.contains(old), "{old}");
        let found = complaints_about(&POLICY.replace(old, new));
        assert!(found.starts_with("page.html "), "{found}");
        assert!(found.contains(because), "{new}: {found}");
    }

    #[test]
    fn a_page_whose_policy_names_no_host_passes() {
        let links = "<link href=x.css><img src=x.png><a href=https://a.b>x</a>\
                     <img src='data:image/png;base64,AA'>";
        assert_eq!(
            complaints_about(&format!("<title>X</title>{POLICY}{links}")),
            ""
        );
    }

    #[test]
    fn a_policy_that_lets_another_host_in() {
        for source in [
            "https://a.b",
            "*",
            "https:",
            "a.b",
            "*.a.b",
            "wss:",
            "blob:",
        ] {
            refused(
                " data:",
                &format!(" {source}"),
                &format!("allows {source}."),
            );
        }
        for directive in DIRECTIVES {
            refused(directive, "other-src", &format!("without {directive}"));
        }
    }

    #[test]
    fn a_page_whose_policy_is_missing_or_late() {
        refused(
            "Content-Security-Policy",
            "refresh",
            "no content security policy",
        );
        refused(
            "Content-Security-Policy",
            "Content-Security-Policy-Report-Only",
            "no content security policy",
        );
        refused(
            "<meta",
            "<script></script><meta",
            "<script> in line 1 before",
        );
        refused(
            "<meta",
            "\n<link href=x.css><meta",
            "<link> in line 2 before",
        );
    }

    #[test]
    fn a_hole_in_the_page() {
        for tag in [
            "<img src=https://a.b/c.png>",
            "<script src=//a.b/c.js></script>",
            "<link rel=stylesheet href=https://a.b/c.css>",
        ] {
            let found = complaints_about(&format!("{POLICY}\n{tag}"));
            assert!(found.starts_with("page.html:2 loads `"), "{tag}: {found}");
            assert_eq!(found.lines().count(), 1, "{tag}: {found}");
        }
    }
}
