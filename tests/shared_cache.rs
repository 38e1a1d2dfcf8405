//! A shared cache, as many sites have one in front of them: it keeps an answer, and gives it to the next
//! visitor who asks, as far as the answer's headers let it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, response};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;

/// The router, behind a cache of its own.
pub fn behind_a_cache(router: Router) -> Router {
    router.layer(from_fn_with_state(Shelf::default(), look_first))
}

/// What the cache holds.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Vec<Kept>>>);

/// An answer, and the request that it was an answer to.
struct Kept {
    uri: Uri,
    asked: HeaderMap,
    head: response::Parts,
    body: Bytes,
}

/// Answers from the shelf, or asks the site, and keeps what may be kept.
async fn look_first(State(shelf): State<Shelf>, request: Request, next: Next) -> Response {
    let (uri, asked) = (request.uri().clone(), request.headers().clone());
    let found = shelf.kept().iter().find_map(|kept| kept.hit(&uri, &asked));
    if let Some(hit) = found {
        return hit;
    }
    let (head, body) = next.run(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await;
    let body = body.expect("a body in memory can be read");
    let kept = Kept {
        uri,
        asked,
        head,
        body,
    };
    let answer = kept.answer();
    if kept.may_be_kept() {
        shelf.kept().push(kept);
    }
    answer
}

impl Shelf {
    fn kept(&self) -> MutexGuard<'_, Vec<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// Fresh for some time, and not forbidden (RFC 9111, section 3).
    fn may_be_kept(&self) -> bool {
        let says = words(&self.head.headers, CACHE_CONTROL);
        let is_fresh = says.iter().any(|word| word.starts_with("max-age="));
        is_fresh
            && !says
                .iter()
                .any(|word| word == "no-store" || word == "private")
    }

    /// The answer, for a request that is the same in all that `Vary` names (RFC 9111, section 4.1).
    fn hit(&self, uri: &Uri, asked: &HeaderMap) -> Option<Response> {
        let values = |headers: &HeaderMap, name: &str| -> Vec<HeaderValue> {
            headers.get_all(name).iter().cloned().collect()
        };
        let vary = words(&self.head.headers, VARY);
        let mut named = vary.iter();
        let is_same =
            named.all(|name| name != "*" && values(&self.asked, name) == values(asked, name));
        let hit = HeaderValue::from_static("hit");
        (self.uri == *uri && is_same).then(|| {
            let mut answer = self.answer();
            answer.headers_mut().insert("x-cache", hit);
            answer
        })
    }

    fn answer(&self) -> Response {
        Response::from_parts(self.head.clone(), Body::from(self.body.clone()))
    }
}

/// The words of a header that is a list, in lower case.
fn words(headers: &HeaderMap, name: HeaderName) -> Vec<String> {
    let lines = headers
        .get_all(name)
        .iter()
        .filter_map(|line| line.to_str().ok());
    let words = lines.flat_map(|line| line.split(','));
    words.map(|word| word.trim().to_ascii_lowercase()).collect()
}
