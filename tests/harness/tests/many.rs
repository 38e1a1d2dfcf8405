//! One request with many cookies.

mod common;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use axum::routing::get;
use common::{LONG, assert_has, failure, transcript};

fn site() -> Router {
    let handler = async |headers: HeaderMap| {
        let cookie = headers[COOKIE].to_str().unwrap_or_default().to_owned();
        assert_ne!(cookie, "id=fatal", "it was");
        cookie
    };
    Router::new().route("/", get(handler))
}

fn cookies() -> impl Iterator<Item = String> {
    (1..=4).map(|number| format!("id={number}"))
}

#[test]
fn the_last_exchange_is_shown_with_the_number_of_those_before() {
    let transcript = transcript(async |t| {
        let server = t.serve(site());
        let mallory = t.browser("mallory", &server);
        let hit = |wanted: &'static str| move |it: &harness::Reply| it.text() == wanted;
        let third = mallory.get_with_each_cookie("/", cookies(), hit("id=3"));
        assert_eq!(third.await.unwrap().text(), "id=3");
        let second = mallory.get_with_each_cookie("/", cookies(), hit("id=2"));
        second.await.unwrap();
        let first = mallory.get_with_each_cookie("/", cookies(), hit("id=1"));
        first.await.unwrap();
        let none = mallory.get_with_each_cookie("/", cookies(), hit("id=5"));
        assert_eq!(none.await.unwrap().text(), "id=4");
        let nothing = mallory.get_with_each_cookie("/", [], hit("id=1"));
        assert_eq!(nothing.await, None);
    });
    let titles: Vec<_> = transcript
        .lines()
        .filter(|it| it.starts_with('m'))
        .collect();
    let expected = [
        "mallory, after 2 other cookies",
        "mallory, after 1 other cookie",
        "mallory",
        "mallory, after 3 other cookies",
    ];
    assert_eq!(titles, expected);
    assert_has(
        &transcript,
        &["> GET /\n> cookie: id=3\n< 200 OK\n<\n< id=3"],
    );
}

#[test]
fn a_panic_shows_the_cookie_that_caused_it() {
    let failure = failure(LONG, async |t| {
        let server = t.serve(site());
        let mallory = t.browser("mallory", &server);
        let cookies = cookies().chain(["id=fatal".to_owned()]);
        mallory.get_with_each_cookie("/", cookies, |_| false).await;
    });
    assert_has(&failure, &["after 4 other cookies", "id=fatal", "it was"]);
}
