//! Builds the 409 and the 503 itself, without a `Content-Type`; adds `Vary` last; reads the clock for each try to create; and leaves
//! the queue before what comes after an end begins.

pub fn respond(
    outcome: Option<Outcome>,
    response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    let (status, text) = match outcome {
        Some(Outcome::Same) => return response,
        Some(Outcome::NewId(id, expires)) => {
            let left = expires.seconds().saturating_sub(now.seconds());
            let left = std::time::Duration::from_secs(left);
            return with_cookie(response, session_cookie(settings, &id, left));
        }
        Some(Outcome::NoId) => {
            return match sent_a_cookie {
                true => with_cookie(response, removal_cookie(settings)),
                false => response,
            };
        }
        Some(Outcome::SessionEnded) => {
            let text = "Your session has changed meanwhile. Nothing was saved.";
            (409, text)
        }
        Some(Outcome::Busy) | None => (503, "Please come back later."),
    };
    Response::builder()
        .status(status)
        .header("vary", "cookie")
        .body(axum::body::Body::from(text))
        .expect("a status, and a header")
}

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        let looked = request_session.was_looked_at();
        if let Some(loaded) = request_session.loaded() {
            let pending = loaded.session.close();
            let failed = (500..=599).contains(&response.status().as_u16());
            if !failed && !pending.is_empty() {
                let stored = loaded.stored.clone();
                let outcome = self.commit_in_task(stored, pending).await;
                response = self.answer(&request_session, outcome, response);
            }
        }
        if looked {
            vary_by_cookie(response.headers_mut());
        }
        response
    }

    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let mut left = ATTEMPTS / 2;
        while left > 0 {
            left -= 1;
            let id = SessionId::generate();
            let now = self.clock.now();
            let expires = now.plus(self.settings.lifetime);
            let record = Record {
                data: data.clone(),
                expires,
                ended: false,
            };
            match self.store.create(&StoreKey::of(&id), &record, now).await {
                Err(error) => return Err(error),
                Ok(Created::Taken) => continue,
                Ok(Created::Yes) => return Ok(Outcome::NewId(id, expires)),
            }
        }
        Ok(Outcome::Busy)
    }

    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // The place is given up before anything new begins: the record is gone by then.
        let met = {
            let _place = self.queues.wait(key).await;
            let mut rounds = ATTEMPTS;
            loop {
                if rounds == 0 {
                    break Some(Outcome::Busy);
                }
                rounds -= 1;
                match self.leave_tombstone(key, seen).await? {
                    Saved::Yes => {
                        self.store.delete(key).await?;
                        break None;
                    }
                    Saved::Stale => {}
                }
                let Some((record, version)) = self.store.load(key, self.clock.now()).await? else {
                    break None;
                };
                if record.ended {
                    break Some(Outcome::SessionEnded);
                }
                seen = version;
            }
        };
        match met {
            Some(outcome) => Ok(outcome),
            None => self.begin_or_forget(changes).await,
        }
    }
}
