//! Tells pages what there is to show, as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;

use super::Live;
use super::message::Message;

/// The names of this machine, for itself.
const OUR_NAMES: [&str; 3] = ["127.0.0.1", "[::1]", "localhost"];

/// How long a browser waits until it comes back.
const RETRY: Duration = Duration::from_secs(1);

/// Why a page is told nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Refused {
    /// The page has a name that leads here now, and belongs to another site: DNS rebinding.
    #[error(
        "the host {0:?} isn't this machine. Open the book at the address that cargo workbook shows"
    )]
    Host(String),
    /// A page of another site, or of another port, asks.
    #[error("only a page of this book is told how its exercises stand")]
    Site,
}

/// Tells a page all there is, at once and whenever it changes.
pub async fn events(State(live): State<Arc<Live>>, headers: HeaderMap) -> Response {
    if let Err(refused) = is_ours(&headers) {
        return (StatusCode::FORBIDDEN, format!("{refused}.\n")).into_response();
    }
    Sse::new(messages(live.subscribe()))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// Whether the page that asks was served by us.
fn is_ours(headers: &HeaderMap) -> Result<(), Refused> {
    let text = |name: &str| {
        let value = headers.get(name).map(|it| it.as_bytes());
        String::from_utf8_lossy(value.unwrap_or_default()).into_owned()
    };
    let host = text(HOST.as_str());
    let name = host.parse::<Authority>();
    let is_our_name = |it: &Authority| {
        OUR_NAMES
            .iter()
            .any(|name| it.host().eq_ignore_ascii_case(name))
    };
    if !name.is_ok_and(|it| is_our_name(&it)) {
        return Err(Refused::Host(host));
    }
    // A browser says who asks, and no page can change what it says. What isn't a browser says nothing.
    match text("sec-fetch-site").as_str() {
        "" | "none" | "same-origin" => Ok(()),
        _ => Err(Refused::Site),
    }
}

fn messages(receiver: watch::Receiver<Message>) -> impl Stream<Item = Result<Event, Infallible>> {
    let mut first = Some(());
    unfold(receiver, move |mut receiver| {
        let is_first = first.take().is_some();
        async move {
            if !is_first {
                receiver.changed().await.ok()?;
            }
            let event = event(&receiver.borrow_and_update());
            Some((Ok(event), receiver))
        }
    })
}

fn event(message: &Message) -> Event {
    // Text and numbers alone can't fail to be written.
    let json = serde_json::to_string(message).unwrap_or_default();
    Event::default()
        .event("state")
        .id(message.revision.to_string())
        .retry(RETRY)
        .data(json)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    fn asked(headers: &[(&'static str, &str)]) -> Result<(), Refused> {
        let header = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), value.parse().unwrap())
        };
        is_ours(&headers.iter().map(header).collect())
    }

    #[test]
    fn only_a_name_of_this_machine_is_ours() {
        for host in ["127.0.0.1:3030", "localhost", "LocalHost:80", "[::1]:3030"] {
            assert_eq!(asked(&[("host", host)]), Ok(()), "{host}");
        }
        for host in [
            "",
            "evil.example:3030",
            "localhost.evil.example",
            "localhost@evil.example",
            "127.0.0.1.evil.example:3030",
            "10.0.0.1",
        ] {
            let refused = Refused::Host(host.to_owned());
            assert_eq!(asked(&[("host", host)]), Err(refused), "{host}");
        }
        assert!(asked(&[]).is_err());
    }

    #[test]
    fn only_a_page_of_ours_is_told() {
        let from = |site| asked(&[("host", "localhost:3030"), ("sec-fetch-site", site)]);
        assert_eq!(from("same-origin"), Ok(()));
        assert_eq!(from("none"), Ok(()));
        for site in ["same-site", "cross-site"] {
            assert_eq!(from(site), Err(Refused::Site), "{site}");
        }
    }
}
