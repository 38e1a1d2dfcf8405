//! Gives each page that is served the script and the style of the live page. The files of the book have neither.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, IF_RANGE, RANGE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{Live, Marks, PLACE};

/// The script.
pub const SCRIPT: &str = include_str!("../live.js");

/// The style.
pub const STYLE: &str = include_str!("../live.css");

/// Adds them to an answer that is a page.
pub async fn inject(State(live): State<Arc<Live>>, mut request: Request, next: Next) -> Response {
    // Before the page is read: if the book is built meanwhile, the page should take itself for old.
    let marks = live.marks();
    // A part of a page has no place for them, and what is asked of a page's length has to know them.
    for name in [RANGE, IF_RANGE] {
        request.headers_mut().remove(name);
    }
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let response = next.run(request).await;
    if !is_page(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = match std::str::from_utf8(&page) {
        Ok(text) => Body::from(with_live(text, &marks)),
        Err(_) => Body::from(page),
    };
    // The server counts what is there now.
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, page)
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    let kind = kind.map(HeaderValue::as_bytes).unwrap_or_default();
    kind.starts_with(b"text/html")
}

/// The page with a style at the end of its head and a script at the end of its body. What has neither end is no
/// page, and stays as it is.
fn with_live(page: &str, marks: &Marks) -> String {
    let (Some(head), Some(body)) = (page.find("</head>"), page.rfind("</body>")) else {
        return page.to_owned();
    };
    let Marks { workbook, book } = marks;
    let style = format!("<link rel=\"stylesheet\" href=\"{PLACE}/live.css\">\n");
    let script = format!(
        "<script defer src=\"{PLACE}/live.js\" data-workbook=\"{workbook}\" data-book=\"{book}\"></script>\n"
    );
    let parts = [
        &page[..head],
        &style,
        &page[head..body],
        &script,
        &page[body..],
    ];
    parts.concat()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::project::files_below;

    fn marks() -> Marks {
        Marks {
            workbook: "w".to_owned(),
            book: "b".to_owned(),
        }
    }

    #[test]
    fn a_page_gets_each_once_and_loses_nothing() {
        let page = "<html><head><title>T</title></head><body><p>&lt;/body></p></body></html>";
        let live = with_live(page, &marks());
        let style = "<link rel=\"stylesheet\" href=\"/_workbook/live.css\">\n</head>";
        let script = "<script defer src=\"/_workbook/live.js\" data-workbook=\"w\" data-book=\"b\"></script>\n</body>";
        assert_eq!(live.matches(style).count(), 1, "{live}");
        assert_eq!(live.matches(script).count(), 1, "{live}");
        let without = live.replace(style, "</head>").replace(script, "</body>");
        assert_eq!(without, page);
    }

    #[test]
    fn what_is_no_whole_page_stays_as_it_is() {
        for text in ["", "<p>", "<head></head>", "<body></body>"] {
            assert_eq!(with_live(text, &marks()), text);
        }
    }

    #[test]
    fn script_and_style_are_small() {
        let size = SCRIPT.len() + STYLE.len();
        assert!(size < 9_000, "{size} bytes");
    }

    #[test]
    fn the_published_book_is_made_of_nothing_that_names_them() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut files = files_below(&root.join("chapters")).unwrap();
        files.push(root.join("book.toml"));
        assert!(files.len() > 10);
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(PLACE), "{}", file.display());
        }
    }
}
