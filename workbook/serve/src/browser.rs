//! What a browser gets beside what the app says. A handler answers with a line of text, as the tutorial's
//! do: a program reads that line, and a browser gets it on a page with a way back. On each page stands which
//! cookies came and which go out.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderName, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::html::escape;
use crate::page::{END, page};

/// More than any page here has. A longer answer is an error.
const LONGEST: usize = 1 << 20;

/// Shows an app's answers to browsers as pages, and leaves alone what every other client gets.
pub async fn show(request: Request, next: Next) -> Response {
    let is_browser = request.method() != Method::HEAD && accepts_html(request.headers());
    let path = request.uri().path().to_owned();
    let came = lines(request.headers(), &COOKIE);
    let response = next.run(request).await;
    let Some(kind) = Kind::of(&response).filter(|_| is_browser) else {
        return response;
    };
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else {
        let trouble = "The answer broke off, or is too long for a page.";
        return (StatusCode::INTERNAL_SERVER_ERROR, trouble).into_response();
    };
    let text = String::from_utf8_lossy(&bytes);
    let shown = match kind {
        Kind::Text => page(&escape(title(&text)), &(rest(&text) + &links(&path, kind))),
        Kind::Page => text.into_owned(),
        Kind::Missing => page("There is no page here", &links(&path, kind)),
    };
    let cookies = cookies(&came, &lines(&head.headers, &SET_COOKIE));
    let shown = shown.replacen(END, &format!("{cookies}{END}"), 1);
    head.headers.remove(CONTENT_LENGTH);
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    head.headers.insert(CONTENT_TYPE, html);
    Response::from_parts(head, Body::from(shown))
}

/// What can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A line of text, or some.
    Text,
    /// A page of the app's own.
    Page,
    /// No route leads there.
    Missing,
}

impl Kind {
    fn of(response: &Response) -> Option<Self> {
        let Some(kind) = response.headers().get(CONTENT_TYPE) else {
            return (response.status() == StatusCode::NOT_FOUND).then_some(Self::Missing);
        };
        let kind = kind.to_str().ok()?;
        match kind.split(';').next()?.trim() {
            "text/plain" => Some(Self::Text),
            "text/html" => Some(Self::Page),
            _ => None,
        }
    }
}

/// Browsers name `text/html` when they ask for a page. `curl` and `fetch` take anything.
fn accepts_html(headers: &HeaderMap) -> bool {
    let accepted = lines(headers, &ACCEPT);
    accepted.iter().any(|line| line.contains("text/html"))
}

fn lines(headers: &HeaderMap, name: &HeaderName) -> Vec<String> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.get_all(name).iter().map(text).collect()
}

/// The first line is the heading.
fn title(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn rest(text: &str) -> String {
    match text.split_once('\n') {
        Some((_, rest)) if !rest.trim().is_empty() => format!("<pre>{}</pre>\n", escape(rest)),
        _ => String::new(),
    }
}

/// The tutorial's routes, whose pages lead to each other.
const TUTORIAL: [&str; 3] = ["/login", "/profile", "/logout"];

/// Where to go on from a page that the app didn't make.
fn links(path: &str, kind: Kind) -> String {
    let home = ("/", "The start page");
    let mut links = Vec::new();
    // An app without a start page has these routes alone.
    if TUTORIAL.contains(&path) || (path == home.0 && kind == Kind::Missing) {
        links.extend(TUTORIAL.map(|route| (route, route)));
    }
    if path != home.0 {
        links.push(home);
    }
    let link = |(path, name): &(&str, &str)| format!("<a href=\"{path}\">{name}</a>\n");
    let links: String = links.iter().map(link).collect();
    format!("<p>{links}</p>\n")
}

/// The panel: the `Cookie` header of the request, and what the answer sets.
fn cookies(came: &[String], set: &[String]) -> String {
    let list = |lines: &[String], none: &str| match lines {
        [] => format!("<dd>{none}</dd>\n"),
        lines => {
            let line = |line: &String| format!("<dd><code>{}</code></dd>\n", escape(line));
            lines.iter().map(line).collect()
        }
    };
    let (came, set) = (list(came, "no cookie"), list(set, "nothing"));
    format!(
        "<aside aria-label=\"Cookies\">\n<dl>\n<dt>Your browser sent</dt>\n{came}\
         <dt>This answer sets</dt>\n{set}</dl>\n</aside>\n"
    )
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::middleware::from_fn;
    use axum::response::Html;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};

    use super::*;

    /// What an app answers to this request, whole.
    async fn answer(request: &str) -> String {
        let app = Router::new()
            .route("/", get(async || Html(page("Home", "<p>Here.</p>"))))
            .route(
                "/login",
                get(async || ([(SET_COOKIE, "id=<1>")], "Login success")),
            )
            .route("/list", get(async || "Two:\n<a>\n<b>"))
            .route(
                "/json",
                get(async || ([(CONTENT_TYPE, "application/json")], "{}")),
            )
            .layer(from_fn(show));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap())
            .await
            .unwrap();
        let serving = tokio::spawn(async { axum::serve(listener, app).await });
        let request = format!("{request}host: here\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        serving.abort();
        answer
    }

    const BROWSER: &str = "accept: text/html,*/*;q=0.8\r\ncookie: a=<2>\r\n";

    #[tokio::test]
    async fn a_program_reads_the_line_and_a_browser_a_page() {
        let plain = answer("GET /login HTTP/1.1\r\n").await;
        assert!(plain.ends_with("\r\n\r\nLogin success"), "{plain}");
        let shown = answer(&format!("GET /login HTTP/1.1\r\n{BROWSER}")).await;
        assert!(shown.contains("<h1>Login success</h1>"), "{shown}");
        assert!(
            shown.contains("<a href=\"/\">") && shown.contains("text/html"),
            "{shown}"
        );
    }

    #[tokio::test]
    async fn the_panel_shows_what_came_and_what_is_set_as_text() {
        let shown = answer(&format!("GET /login HTTP/1.1\r\n{BROWSER}")).await;
        assert!(shown.contains("<code>a=&lt;2&gt;</code>"), "{shown}");
        assert!(shown.contains("<code>id=&lt;1&gt;</code>"), "{shown}");
        let home = answer(&format!("GET / HTTP/1.1\r\n{BROWSER}")).await;
        assert!(
            home.contains("a=&lt;2&gt;") && home.contains("<dd>nothing</dd>"),
            "{home}"
        );
        assert!(!answer("GET / HTTP/1.1\r\n").await.contains("<aside"));
    }

    #[tokio::test]
    async fn where_no_route_leads_a_browser_gets_links() {
        let plain = answer("GET /none HTTP/1.1\r\n").await;
        assert!(plain.ends_with("\r\n\r\n"), "{plain}");
        let shown = answer(&format!("GET /none HTTP/1.1\r\n{BROWSER}")).await;
        assert!(
            shown.starts_with("HTTP/1.1 404 ") && shown.contains("<a href=\"/\">"),
            "{shown}"
        );
    }

    #[tokio::test]
    async fn further_lines_are_text() {
        let shown = answer(&format!("GET /list HTTP/1.1\r\n{BROWSER}")).await;
        assert!(
            shown.contains("<h1>Two:</h1>\n<pre>&lt;a&gt;\n&lt;b&gt;</pre>"),
            "{shown}"
        );
    }

    #[tokio::test]
    async fn another_kind_goes_out_as_it_is() {
        let json = answer(&format!("GET /json HTTP/1.1\r\n{BROWSER}")).await;
        assert!(json.ends_with("\r\n\r\n{}"), "{json}");
    }

    #[tokio::test]
    async fn the_length_is_the_pages() {
        let shown = answer(&format!("GET /login HTTP/1.1\r\n{BROWSER}")).await;
        let (head, body) = shown.split_once("\r\n\r\n").unwrap();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        assert_eq!(length, Some(body.len().to_string().as_str()));
    }
}
