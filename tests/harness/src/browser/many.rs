//! One request many times, each with another cookie.

use super::{Browser, Request};
use crate::transcript::{Came, Sent};
use crate::{Failure, Reply};

impl Browser {
    /// Asks for a page with one hand-made `Cookie` header after another, until an answer is the one
    /// that `is_hit` looks for. Returns the last answer, or nothing without cookies.
    ///
    /// The transcript shows the last exchange, and how many there were before it.
    pub async fn get_with_each_cookie(
        &self,
        path: &str,
        cookies: impl IntoIterator<Item = String>,
        is_hit: impl Fn(&Reply) -> bool,
    ) -> Option<Reply> {
        let mut last = None;
        for (before, cookie) in cookies.into_iter().enumerate() {
            let request = Request::get(path).header("cookie", cookie);
            let reply = match self.exchange(&request).await {
                Ok(reply) => reply,
                Err(error) => {
                    self.record(&request, before, Came::Closed);
                    Failure::raise_no_answer(&self.test, error.as_ref())
                }
            };
            let hit = is_hit(&reply);
            last = Some((request, before, reply));
            if hit {
                break;
            }
        }
        let (request, before, reply) = last?;
        self.record(&request, before, Came::Reply(reply.clone()));
        Some(reply)
    }

    fn record(&self, request: &Request, before: usize, came: Came) {
        let who = match before {
            0 => self.name.clone(),
            1 => format!("{}, after 1 other cookie", self.name),
            _ => format!("{}, after {before} other cookies", self.name),
        };
        let sent = Sent::Request {
            method: request.method.to_string(),
            path: request.path.clone(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        };
        let place = self.test.transcript().sent(&who, sent);
        self.test.transcript().came(place, came);
    }
}
