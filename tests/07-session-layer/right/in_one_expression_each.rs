//! The same decisions in one expression each, and a session that is loaded without `get_or_try_init`.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.swap(true, Ordering::SeqCst);
        if let Some(loaded) = self.0.loaded.get() {
            return Ok(loaded.session.clone());
        }
        let fresh = async || self.load().await;
        Ok(self.0.loaded.get_or_try_init(fresh).await?.session.clone())
    }

    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let key = match &self.0.sent {
            SentId::One(id) => StoreKey::of(id),
            SentId::Nothing | SentId::Unusable | SentId::Several => return Ok(LoadedSession::empty()),
        };
        let found = self.0.store.load(&key).await?;
        Ok(
            found.map_or_else(LoadedSession::empty, |(record, version)| {
                if record.ended {
                    LoadedSession::ended()
                } else {
                    LoadedSession::live(key, record, version)
                }
            }),
        )
    }
}

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(
        self: Arc<Self>,
        request_session: RequestSession,
        mut response: Response,
    ) -> Response {
        let pending = request_session
            .loaded()
            .map(|loaded| loaded.session.close());
        let is_error = response.status().as_u16() / 100 == 5;
        response = match (request_session.loaded(), pending) {
            (Some(loaded), Some(pending)) if !is_error && !pending.is_empty() => {
                let outcome = self.commit_in_task(loaded.stored.clone(), pending).await;
                self.answer(&request_session, outcome, response)
            }
            _ => response,
        };
        if request_session.was_looked_at() {
            vary_by_cookie(response.headers_mut());
        }
        response
    }

    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        Ok(if data.is_empty() {
            Outcome::Same
        } else {
            self.create(data).await?
        })
    }

    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let late = match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Outcome::Same),
            Attempt::Gone => true,
            Attempt::Stale(..) => false,
        };
        let place = self.queues.wait(key).await;
        let merged = match self.live(key).await? {
            Some(fresh) if !late => merge(&self.store, key, fresh, changes, now).await?,
            _ => Merged::Gone,
        };
        drop(place);
        Ok(match merged {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}

pub fn respond(
    outcome: Option<Outcome>,
    mut response: Response,
    sent_a_cookie: bool,
    now: Timestamp,
    settings: &Settings,
) -> Response {
    let cookie = match outcome {
        None | Some(Outcome::Busy) => {
            return refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.");
        }
        Some(Outcome::SessionEnded) => {
            let text = "Your session has changed meanwhile. Nothing was saved.";
            return refusal(StatusCode::CONFLICT, text);
        }
        Some(Outcome::NewId(id, expires)) => {
            let left = expires.since(now);
            Some(session_cookie(settings, &id, left))
        }
        Some(Outcome::NoId) => sent_a_cookie.then(|| removal_cookie(settings)),
        Some(Outcome::Same) => None,
    };
    if let Some(cookie) = cookie {
        forbid_storing(response.headers_mut());
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
