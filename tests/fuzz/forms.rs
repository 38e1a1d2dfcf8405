//! What a visitor types: forms, and where to go after a login.

use std::cell::RefCell;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use flash::Book;
use login::{Users, safe_next};
use memory_store::{Clock, MemoryStore};
use session_layer::Settings;
use tokio::runtime::{Builder, Runtime};
use tower_service::Service;

/// How many forms are sent to one store, before it is full of strangers' sessions.
const EACH: usize = 1000;

thread_local! {
    static SITES: RefCell<Option<(usize, Sites)>> = const { RefCell::new(None) };
}

/// Two apps with forms that cost nothing to compare.
struct Sites {
    runtime: Runtime,
    shop: Router,
    book: Router,
}

impl Sites {
    fn new() -> Self {
        let (clock, settings) = (Clock::system, Settings::default);
        let shop = login::app(MemoryStore::new(), clock(), settings(), Users::new(&[]));
        let book = flash::app(MemoryStore::new(), clock(), settings(), Book::default());
        let runtime = Builder::new_current_thread().enable_all().build();
        Self {
            runtime: runtime.expect("a runtime on this thread"),
            shop,
            book,
        }
    }

    /// The status of an answer to a form.
    fn post(&mut self, site: &str, path: &str, form: &[u8]) -> u16 {
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_vec()))
            .expect("a path and a type");
        let app = if site == "shop" {
            &mut self.shop
        } else {
            &mut self.book
        };
        let answer = self.runtime.block_on(app.call(request));
        let Ok(answer) = answer;
        answer.status().as_u16()
    }
}

/// A form: there is an answer, and it isn't the server's fault.
pub fn form(input: &[u8]) -> bool {
    SITES.with_borrow_mut(|sites| {
        if sites.as_ref().is_none_or(|(sent, _)| *sent >= EACH) {
            *sites = Some((0, Sites::new()));
        }
        let (sent, sites) = sites.as_mut().expect("made a line before");
        *sent += 1;
        let mut was_read = false;
        for (site, path) in [
            ("shop", "/account/forgot"),
            ("book", "/login"),
            ("book", "/sign"),
        ] {
            let status = sites.post(site, path, input);
            assert!(status < 500, "{path} answers {status}");
            was_read |= status < 400;
        }
        was_read
    })
}

/// A `next`: wherever it leads, it is on this site.
pub fn next(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let goes = safe_next(&text);
    assert!(
        goes == text || goes == "/account",
        "neither kept nor replaced"
    );
    let page = "https://shop.example/account/login";
    let address = harness::resolve(page, goes).expect("an address");
    assert!(
        address.starts_with("https://shop.example/"),
        "it leads to {address}"
    );
    goes == text
}
