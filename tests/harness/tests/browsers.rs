//! Browsers and raw requests against real servers.

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Instant;

use axum::Router;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use common::{LONG, assert_has, example, failure, transcript};
use harness::{Request, Server};

/// Sets a cookie with the path's name, and says which cookies came.
fn site() -> Router {
    Router::new()
        .route("/cookies/{name}", get(give))
        .route("/bytes", get(bytes))
        .route("/away", get(async || Redirect::to("/cookies/b")))
        .route("/echo", post(async |form: String| form))
}

async fn give(name: axum::extract::Path<String>, headers: HeaderMap) -> impl IntoResponse {
    let came = headers.get(COOKIE).map_or("none", |c| c.to_str().unwrap());
    let set = format!("{}=1; Path=/", name.0);
    ([(SET_COOKIE, set)], format!("Came: {came}"))
}

async fn bytes() -> impl IntoResponse {
    let name = |name| HeaderName::from_static(name);
    AppendHeaders([
        (SET_COOKIE, HeaderValue::from_bytes(b"a=\xff").unwrap()),
        (SET_COOKIE, HeaderValue::from_static("b=2")),
        (name("x-text"), HeaderValue::from_bytes(b"\xe9\t.").unwrap()),
        (name("x-empty"), HeaderValue::from_static("")),
    ])
}

#[test]
fn each_browser_has_its_own_cookies() {
    let text = transcript(async |t| {
        let site = t.serve(site());
        let (alice, bob) = (t.browser("alice", &site), t.browser("bob", &site));
        alice.get("/cookies/a").await;
        bob.get("/cookies/b").await;
        alice.get("/cookies/c").await;
        alice.get_with_cookie("/cookies/d", "e=5").await;
        alice
            .send(Request::get("/cookies/f").header("X-A", "1"))
            .await;
    });
    let expected = "\
alice
> GET /cookies/a
< 200 OK
< set-cookie: a=1
<   Path=/
<
< Came: none

bob
> GET /cookies/b
< 200 OK
< set-cookie: b=1
<   Path=/
<
< Came: none

alice
> GET /cookies/c
> cookie: a=1
< 200 OK
< set-cookie: c=1
<   Path=/
<
< Came: a=1

alice
> GET /cookies/d
> cookie: e=5
< 200 OK
< set-cookie: d=1
<   Path=/
<
< Came: e=5

alice
> GET /cookies/f
> x-a: 1
> cookie: a=1; c=1; d=1
< 200 OK
< set-cookie: f=1
<   Path=/
<
< Came: a=1; c=1; d=1
";
    assert_eq!(text, expected);
}

#[test]
fn every_byte_of_a_header_arrives() {
    let text = transcript(async |t| {
        let site = t.serve(site());
        let alice = t.browser("alice", &site);
        alice.get("/bytes").await;
        alice.get("/bytes").await;
    });
    let answer = "< 200 OK
< set-cookie: a=\\xFF
< set-cookie: b=2
< x-empty:
< x-text: \\xE9\\t.
";
    let expected = format!(
        "alice\n> GET /bytes\n{answer}\nalice\n> GET /bytes\n> cookie: a=\\xFF; b=2\n{answer}"
    );
    assert_eq!(text, expected);
}

#[test]
fn a_redirect_is_an_answer_like_any_other() {
    let text = transcript(async |t| {
        let site = t.serve(site());
        t.browser("alice", &site).get("/away").await;
    });
    assert_eq!(
        text,
        "alice\n> GET /away\n< 303 See Other\n< location: /cookies/b\n"
    );
}

#[test]
fn raw_bytes_are_sent_as_they_are() {
    let text = transcript(async |t| {
        let site = t.serve(site());
        t.raw("mallory", &site, b"GET /\x01 HTTP/1.1\r\n\r\n").await;
        let request = b"GET /cookies/a HTTP/1.1\r\nhost: h\r\nCookie: b=2\r\n\r\n";
        t.raw("mallory", &site, request).await;
    });
    let expected = r"mallory, in raw bytes
> GET /\x01 HTTP/1.1\r\n
> \r\n
< 400 Bad Request

mallory, in raw bytes
> GET /cookies/a HTTP/1.1\r\n
> host: h\r\n
> Cookie: b=2\r\n
> \r\n
< 200 OK
< set-cookie: a=1
<   Path=/
<
< Came: b=2
";
    assert_eq!(text, expected);
}

#[test]
fn a_raw_answer_ends_where_its_body_does() {
    let text = transcript(async |t| {
        let no_content = get(async || StatusCode::NO_CONTENT);
        let site = t.serve(site().route("/nothing", no_content));
        for head in ["HEAD /cookies/a", "GET /nothing"] {
            let request = format!("{head} HTTP/1.1\r\nhost: h\r\n\r\n");
            let reply = t.raw("mallory", &site, request.as_bytes()).await;
            assert!(reply.body.is_empty());
        }
    });
    assert_has(&text, &["< 200 OK\n", "< 204 No Content\n"]);
}

// Elsewhere a connection that was closed early may lose the answer too.
#[cfg(target_os = "linux")]
#[test]
fn a_server_may_answer_before_all_was_sent() {
    let outcome = example().run(LONG, async |t| {
        let site = t.serve(site());
        let large = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(20_000_000));
        let reply = t.raw("mallory", &site, large.as_bytes()).await;
        t.see("the status", reply.status).is(431);
    });
    assert!(outcome.is_ok());
}

#[test]
fn a_closed_connection_is_no_answer() {
    let text = failure(LONG, async |t| {
        let handler = async || -> Response { panic!("the end") };
        let site = t.serve(Router::new().route("/", get(handler)));
        let request = b"GET / HTTP/1.1\r\nhost: h\r\n\r\n";
        t.raw("mallory", &site, request).await;
    });
    assert_has(
        &text,
        &["< (connection closed, no whole answer)", "the end"],
    );
}

#[test]
fn a_server_stops_when_its_test_has_ended() {
    let (send, receive) = channel();
    let outcome = example().run(LONG, async move |t| {
        let site = t.serve(site());
        let reply = t.browser("alice", &site).get("/bytes").await;
        t.see("the status", reply.status).is(200);
        send.send(site.address()).unwrap();
    });
    assert!(outcome.is_ok());
    let address = receive.recv().unwrap();
    let start = Instant::now();
    while TcpStream::connect(address).is_ok() {
        assert!(start.elapsed() < LONG, "{address} still listens");
    }
}

#[test]
fn a_browser_keeps_its_connection_until_it_is_told_to_close_it() {
    let text = transcript(async |t| {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let site = Server::external(listener.local_addr().unwrap());
        let server = thread::spawn(move || {
            for place in ["first", "second"] {
                let mut connection = BufReader::new(listener.accept().unwrap().0);
                for more in ["keep-alive", "close"] {
                    let mut lines = connection.by_ref().lines().map_while(Result::ok);
                    assert!(lines.any(|line| line.is_empty()));
                    let head = format!("HTTP/1.1 200 OK\r\nconnection: {more}\r\n");
                    let answer = format!("{head}content-length: 6\r\n\r\n{place:6}");
                    connection.get_mut().write_all(answer.as_bytes()).unwrap();
                }
            }
        });
        let alice = t.browser("alice", &site);
        for _ in 0..4 {
            alice.get("/").await;
        }
        server.join().unwrap();
    });
    assert_eq!(text.matches("< first").count(), 2, "{text}");
    assert_eq!(text.matches("< second").count(), 2, "{text}");
}

#[test]
fn a_form_is_sent_as_browsers_send_it() {
    let seen = transcript(async |t| {
        let site = t.serve(site());
        let alice = t.browser("alice", &site);
        alice
            .post("/echo", &[("name", "Zoë & co"), ("a", "")])
            .await;
        alice.post("/echo", &[]).await;
    });
    let expected = "\
alice
> POST /echo
>
> name=Zo%C3%AB+%26+co&a=
< 200 OK
<
< name=Zo%C3%AB+%26+co&a=

alice
> POST /echo
< 200 OK
";
    assert_eq!(seen, expected);
}

#[test]
fn no_answer_can_be_what_is_right() {
    let seen = transcript(async |t| {
        let silent = Router::new().route("/", get(async || -> String { panic!("as it should") }));
        let site = t.serve(silent);
        t.browser("alice", &site).get_no_answer("/").await;
    });
    let expected = "\
alice
> GET /
< (connection closed, no whole answer)
";
    assert_eq!(seen, expected);
    let text = failure(LONG, async |t| {
        let site = t.serve(Router::new().route("/", get("hello")));
        t.browser("alice", &site).get_no_answer("/").await;
    });
    assert_has(&text, &["no answer to the last request", "< hello"]);
}

#[test]
fn a_browser_has_one_set_of_cookies_for_all_ports() {
    let text = transcript(async |t| {
        let (one, other) = (t.serve(site()), t.serve(site()));
        let alice = t.browser("alice", &one);
        let at_the_other = alice.at_another_port("alice, at the other", &other);
        alice.get("/cookies/a").await;
        at_the_other.get("/cookies/b").await;
        alice.get("/cookies/c").await;
    });
    let from_one = "alice, at the other\n> GET /cookies/b\n> cookie: a=1\n";
    let from_both = "alice\n> GET /cookies/c\n> cookie: a=1; b=1\n";
    assert_has(&text, &[from_one, from_both]);
}
