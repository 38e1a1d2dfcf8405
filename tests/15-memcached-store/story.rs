//! One story, told on any of the four stores.

use std::fmt::{self, Debug, Display, Formatter};
use std::time::Duration;

use axum::Router;
use harness::{Browser, Reply, Test};
use login::Users;
use memcached_store::{Setting, SettingError};
use memory_store::{Clock, StoppedClock};
use session_layer::Settings;

use crate::store_contract::NOW;

/// The hash of `tea at noon`. With eight KiB and one pass it costs the tests little, and would be no
/// protection.
const ALICE: (&str, &str) = (
    "alice",
    "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys",
);

/// The app on the store of this setting, with an account for Alice. Sessions last ten minutes.
pub async fn router(setting: &Setting, clock: Clock) -> Result<Router, SettingError> {
    let settings = Settings::default().lifetime(Duration::from_secs(600));
    setting.router(clock, settings, Users::new(&[ALICE])).await
}

/// The same, and it must succeed.
pub async fn router_of(t: &Test, setting: &Setting) -> Router {
    router_by(t, setting, StoppedClock::at(NOW).clock()).await
}

async fn router_by(t: &Test, setting: &Setting, clock: Clock) -> Router {
    let call = format!("router() of {setting:?}");
    let router = router(setting, clock);
    let router = t.call_async(call, router).await;
    let router = router.map(|it| it.map_err(|error| error.to_string()));
    router.must("an app, and no error", Result::is_ok);
    router.value().expect("it is an app")
}

/// What Alice did and saw, one line a request.
#[derive(Clone, Default, PartialEq)]
pub struct Story(String);

impl Story {
    /// The story of an app on the store of this setting.
    pub async fn of(t: &Test, setting: &Setting) -> Self {
        let clock = StoppedClock::at(NOW);
        let site = t.serve(router_by(t, setting, clock.clock()).await);
        let alice = t.browser("alice", &site);
        let password = [("name", "alice"), ("password", "tea at noon")];
        let mut story = Self::default();
        story.tell("GET /profile", &alice.get("/profile").await);
        story.tell("GET /login", &alice.get("/login").await);
        story.tell("GET /profile", &alice.get("/profile").await);
        story.tell("POST /basket", &alice.post("/basket", &[]).await);
        let before = alice.cookies("/").unwrap_or_default();
        story.tell(
            "POST /account/login",
            &alice.post("/account/login", &password).await,
        );
        story.tell("GET /account", &alice.get("/account").await);
        story.tell(
            "GET /account, with the ID from before",
            &peek(&alice, &before).await,
        );
        let copied = alice.cookies("/").unwrap_or_default();
        story.tell(
            "POST /account/logout",
            &alice.post("/account/logout", &[]).await,
        );
        story.tell("GET /account", &alice.get("/account").await);
        story.tell(
            "GET /account, with a copied ID",
            &peek(&alice, &copied).await,
        );
        story.tell("GET /login", &alice.get("/login").await);
        clock.advance(Duration::from_secs(601));
        story.tell(
            "GET /profile, ten minutes later",
            &alice.get("/profile").await,
        );
        story
    }

    fn tell(&mut self, what: &str, reply: &Reply) {
        let given: Vec<_> = reply
            .set_cookies()
            .iter()
            .map(|set| set.value().is_empty())
            .collect();
        let cookie = match given.as_slice() {
            [] => "",
            [true] => ", the cookie is taken away",
            [false] => ", a new ID",
            _ => ", several cookies",
        };
        let place = reply.headers.get("location");
        let place =
            place.map(|place| format!(", to {}", String::from_utf8_lossy(place.as_bytes())));
        let place = place.unwrap_or_default();
        let text = match reply.text() {
            page if page.contains('<') || page.is_empty() => String::new(),
            text => format!(", {text:?}"),
        };
        let status = reply.status;
        let line = format!("{what}: {status}{place}{text}{cookie}\n");
        self.0.push_str(&line);
    }
}

/// `/account` with a cookie that the browser doesn't have.
async fn peek(browser: &Browser, cookie: &str) -> Reply {
    browser.get_with_cookie("/account", cookie).await
}

impl Display for Story {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Debug for Story {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether an app that was made from a setting knows the visitor who logged in at another one.
pub async fn second_server_knows(t: &Test, setting: &Setting) -> bool {
    let first = t.serve(router_of(t, setting).await);
    let alice = t.browser("alice", &first);
    alice.get("/login").await;
    let cookie = alice.cookies("/").unwrap_or_default();
    drop(first);
    let second = t.serve(router_of(t, setting).await);
    let alice = t.browser("alice", &second);
    alice.get_with_cookie("/profile", cookie).await.text() == "Profile page"
}
