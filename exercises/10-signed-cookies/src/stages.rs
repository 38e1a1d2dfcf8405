//! The shop in the chapter's stages, one after the other: `/value`, `/joined`, `/named`.
//!
//! Each shop signs in another way, and all of them with the tutorial's key.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::error::Error;
use crate::header::{one_cookie, set_cookie, with_cookie};
use crate::joined::{open_joined, sign_joined};
use crate::named::{open_named, sign_named};
use crate::value::{open_value, sign_value};

/// The key from the tutorial of the first page.
pub const TUTORIAL_KEY: &[u8] = b"random string";

/// One way to sign.
#[derive(Debug, Clone, Copy)]
enum Stage {
    Value,
    Joined,
    Named,
}

/// What one of the shops knows.
#[derive(Debug, Clone, Copy)]
struct Shop {
    stage: Stage,
    path: &'static str,
}

/// The routes of all three.
pub fn stages() -> Router {
    let shop = |stage, path| {
        let routes = Router::new()
            .route("/", get(greet))
            .route("/login", get(login))
            .route("/tag", get(tag));
        let router: Router = routes.with_state(Shop { stage, path });
        Router::new().nest(path, router)
    };
    shop(Stage::Value, "/value")
        .merge(shop(Stage::Joined, "/joined"))
        .merge(shop(Stage::Named, "/named"))
}

type Form = Query<HashMap<String, String>>;

async fn greet(State(shop): State<Shop>, headers: HeaderMap) -> String {
    let user = shop.read(&headers, "user");
    let mut page = format!("Hello, {}.", user.as_deref().unwrap_or("stranger"));
    for (name, what) in [("gift", "Gift tag"), ("giftcard", "Gift card")] {
        if let Some(value) = shop.read(&headers, name) {
            page.push_str(&format!("\n{what}: {value}."));
        }
    }
    page
}

/// All visitors are who they say, for once: the chapter is about what comes after.
async fn login(State(shop): State<Shop>, Query(form): Form) -> Response {
    shop.set("user", form.get("name"))
}

/// The text on a gift is the visitor's to choose.
async fn tag(State(shop): State<Shop>, Query(form): Form) -> Response {
    shop.set("gift", form.get("text"))
}

impl Shop {
    fn set(self, name: &str, value: Option<&String>) -> Response {
        let is_word = |value: &&String| value.bytes().all(|byte| byte.is_ascii_alphanumeric());
        match value.filter(is_word) {
            Some(value) => {
                let signed = self.sign(name, value);
                with_cookie(set_cookie(name, &signed, self.path), "Set.")
            }
            None => (StatusCode::BAD_REQUEST, "Letters and digits, please.").into_response(),
        }
    }

    /// The value of a cookie, or nothing: the visitor isn't told why.
    fn read(self, headers: &HeaderMap, name: &str) -> Option<String> {
        let text = one_cookie(headers, name)?;
        self.open(name, &text).ok()
    }

    fn sign(self, name: &str, value: &str) -> String {
        match self.stage {
            Stage::Value => sign_value(TUTORIAL_KEY, value),
            Stage::Joined => sign_joined(TUTORIAL_KEY, name, value),
            Stage::Named => sign_named(TUTORIAL_KEY, name, value),
        }
    }

    fn open(self, name: &str, text: &str) -> Result<String, Error> {
        match self.stage {
            Stage::Value => open_value(TUTORIAL_KEY, text),
            Stage::Joined => open_joined(TUTORIAL_KEY, name, text),
            Stage::Named => open_named(TUTORIAL_KEY, name, text),
        }
    }
}
