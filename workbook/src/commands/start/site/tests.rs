use std::fs;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::*;
use crate::chapter::Chapter;
use crate::commands::start::live::Found;
use crate::project::{Project, files_below, write};

/// How long a test waits for what should come at once.
const LIMIT: Duration = Duration::from_secs(60);

const PAGE: &str = "<!DOCTYPE html><head></head><body><p>Text</p></body>";

#[tokio::test]
async fn takes_the_next_port_where_one_is_taken() {
    let taken = listen(0).await.unwrap();
    let first = taken.local_addr().unwrap();
    let other = listen(first.port()).await.unwrap().local_addr().unwrap();
    assert_ne!(first.port(), other.port());
    assert!(other.ip().is_loopback());
}

#[tokio::test]
async fn the_last_port_of_all_is_not_the_end() {
    let _taken = TcpListener::bind(address(u16::MAX)).await;
    assert!(listen(u16::MAX).await.is_ok());
}

/// A book with one page, of a workbook with one chapter, and served.
struct Served {
    root: tempfile::TempDir,
    live: Arc<Live>,
    address: SocketAddr,
}

impl Served {
    async fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("solutions/01-tiny/Cargo.toml", ""),
            ("tests/01-tiny/tests.rs", "mod step_1 { #[test] fn a() {} }"),
            ("book/index.html", PAGE),
            ("book/404.html", PAGE),
            ("book/toc.js", PAGE),
        ] {
            write(&root.path().join(name), text).unwrap();
        }
        let live = Arc::new(Live::new(&Project::at(root.path())));
        let book = root.path().join("book");
        live.book_was_built(&book);
        let listener = listen(0).await.unwrap();
        let address = listener.local_addr().unwrap();
        let of = live.clone();
        tokio::spawn(async move { serve(listener, &book, &of).await });
        Self {
            root,
            live,
            address,
        }
    }

    async fn ask(&self, method: &str, path: &str, headers: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = format!("{method} {path} HTTP/1.1\r\n{headers}\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        BufReader::new(stream)
    }

    /// The whole answer: its head and its body.
    async fn answer(&self, method: &str, path: &str, headers: &str) -> (String, String) {
        let headers = format!("{headers}\r\nconnection: close");
        let mut answer = String::new();
        let mut stream = self.ask(method, path, headers.trim_start()).await;
        let read = stream.read_to_string(&mut answer);
        timeout(LIMIT, read).await.expect("an answer").unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    async fn page(&self) -> Page {
        let host = format!("host: {}", self.address);
        Page(self.ask("GET", "/_workbook/events", &host).await)
    }

    /// Runs the chapter's only test.
    fn run(&self, found: Found) {
        self.live
            .begins(&Chapter::new(self.root.path(), "01-tiny").unwrap());
        self.live.ended(found);
    }
}

/// A page that listens.
struct Page(BufReader<TcpStream>);

impl Page {
    async fn line(&mut self, start: &str) -> String {
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line).await.unwrap();
            assert!(read > 0, "{start} didn't come");
            if let Some(rest) = line.strip_prefix(start) {
                return rest.trim_end().to_owned();
            }
        }
    }

    /// The ID of the next event, and what it says of the chapter.
    async fn event(&mut self) -> (u64, String) {
        let lines = async {
            assert_eq!(self.line("event: ").await, "state");
            (self.line("id: ").await, self.line("data: ").await)
        };
        // The server says now and then that it is still there, so that no line is waited for too long.
        let (id, data) = timeout(LIMIT, lines).await.expect("an event");
        let data: Value = serde_json::from_str(&data).unwrap();
        let id = id.parse().unwrap();
        assert_eq!(data["revision"], id);
        let says = data["chapters"][0]["says"].as_str().unwrap();
        (id, says.to_owned())
    }

    /// Events until one says this.
    async fn hears(&mut self, says: &str) {
        while self.event().await.1 != says {}
    }
}

fn green() -> Found {
    Found::Ran {
        green: ["step_1::a".to_owned()].into(),
        failure: None,
    }
}

#[tokio::test]
async fn a_page_is_told_all_at_once_and_each_result() {
    let served = Served::new().await;
    let mut page = served.page().await;
    let (first, says) = page.event().await;
    assert_eq!(says, "not run");
    served.run(green());
    page.hears("1 of 1 test green").await;

    let mut other = served.page().await;
    let (second, says) = other.event().await;
    assert!(second > first);
    assert_eq!(says, "1 of 1 test green", "it was there before");
    served.run(Found::broken("tiny doesn't compile"));
    page.hears("tiny doesn't compile").await;
    other.hears("tiny doesn't compile").await;
}

#[tokio::test]
async fn a_page_of_another_site_is_told_nothing() {
    let served = Served::new().await;
    let cross = format!("host: {}\r\nsec-fetch-site: cross-site", served.address);
    for headers in ["host: evil.example", &cross] {
        let (head, body) = served.answer("GET", "/_workbook/events", headers).await;
        assert!(head.starts_with("HTTP/1.1 403 "), "{head}");
        assert!(!body.contains("chapters"), "{body}");
    }
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let mut lines = head.lines().filter_map(|it| it.split_once(": "));
    lines.find(|(it, _)| *it == name).unwrap().1
}

#[tokio::test]
async fn pages_are_live_and_their_files_are_not() {
    let served = Served::new().await;
    let host = format!("host: {}", served.address);
    for (path, status) in [("/", 200), ("/index.html", 200), ("/no/such/page", 404)] {
        let (head, body) = served.answer("GET", path, &host).await;
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
        assert_eq!(body.matches("/_workbook/live.js").count(), 1, "{body}");
        assert_eq!(body.matches("/_workbook/live.css").count(), 1, "{body}");
        assert_eq!(header(&head, "content-length"), body.len().to_string());
        assert_eq!(header(&head, "cache-control"), "no-store");
    }
    for file in files_below(&served.root.path().join("book")).unwrap() {
        assert_eq!(fs::read_to_string(file).unwrap(), PAGE);
    }
}

#[tokio::test]
async fn what_is_no_page_is_served_as_it_is() {
    let served = Served::new().await;
    let host = format!("host: {}", served.address);
    let (head, body) = served.answer("GET", "/toc.js", &host).await;
    assert_eq!(body, PAGE);
    assert_eq!(header(&head, "content-length"), PAGE.len().to_string());
}

#[tokio::test]
async fn a_page_is_served_as_a_whole_and_its_length_is_that_of_the_whole() {
    let served = Served::new().await;
    let host = format!("host: {}", served.address);
    let (_, whole) = served.answer("GET", "/", &host).await;
    let part = format!("{host}\r\nrange: bytes=0-9");
    let (head, body) = served.answer("GET", "/", &part).await;
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert_eq!(body, whole);
    let (head, body) = served.answer("HEAD", "/", &host).await;
    assert_eq!(body, "");
    assert_eq!(header(&head, "content-length"), whole.len().to_string());
}

#[tokio::test]
async fn script_and_style_are_served_as_what_they_are() {
    let served = Served::new().await;
    let host = format!("host: {}", served.address);
    for (path, kind, text) in [
        (
            "/_workbook/live.js",
            "text/javascript; charset=utf-8",
            inject::SCRIPT,
        ),
        (
            "/_workbook/live.css",
            "text/css; charset=utf-8",
            inject::STYLE,
        ),
    ] {
        let (head, body) = served.answer("GET", path, &host).await;
        assert_eq!(header(&head, "content-type"), kind);
        assert_eq!(body, text);
    }
    assert!(inject::SCRIPT.contains(&format!("'{PLACE}/events'")));
    let (head, _) = served.answer("GET", "/_workbook/other", &host).await;
    assert!(head.starts_with("HTTP/1.1 404 "), "{head}");
}
