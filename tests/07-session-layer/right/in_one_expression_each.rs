//! The same decisions in one expression each, and a session that is loaded without `get_or_try_init`.

impl Visit {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.swap(true, Ordering::SeqCst);
        if let Some(opened) = self.0.opened.get() {
            return Ok(opened.session.clone());
        }
        let fresh = async || self.open().await;
        Ok(self.0.opened.get_or_try_init(fresh).await?.session.clone())
    }

    async fn open(&self) -> Result<Opened, StoreError> {
        let key = match &self.0.sent {
            SentId::One(id) => StoreKey::of(id),
            SentId::Nothing | SentId::Unusable => return Ok(Opened::nobody()),
        };
        let found = self.0.store.load(&key).await?;
        Ok(found.map_or_else(Opened::nobody, |(record, version)| {
            if record.ended {
                Opened::ended()
            } else {
                Opened::live(key, record, version)
            }
        }))
    }
}

impl<S: SessionStore> Core<S> {
    pub(crate) async fn finish(self: Arc<Self>, visit: Visit, mut response: Response) -> Response {
        let pending = visit.opened().map(|opened| opened.session.close());
        let is_error = response.status().as_u16() >= 500;
        response = match (visit.opened(), pending) {
            (Some(opened), Some(pending)) if !is_error && !pending.is_empty() => {
                let outcome = self.commit_in_task(opened.known.clone(), pending).await;
                self.answer(&visit, outcome, response)
            }
            _ => response,
        };
        if visit.was_looked_at() {
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

    pub(crate) fn answer(
        &self,
        visit: &Visit,
        outcome: Option<Outcome>,
        mut response: Response,
    ) -> Response {
        let cookie = match outcome {
            None | Some(Outcome::Busy) => {
                return refusal(StatusCode::SERVICE_UNAVAILABLE, "Please come back later.");
            }
            Some(Outcome::Late) => {
                let text = "Your session has changed meanwhile. Nothing was saved.";
                return refusal(StatusCode::CONFLICT, text);
            }
            Some(Outcome::NewId(id, expires)) => {
                let left = expires.since(self.clock.now());
                Some(session_cookie(&self.settings, &id, left))
            }
            Some(Outcome::NoId) => visit
                .sent_a_cookie()
                .then(|| removal_cookie(&self.settings)),
            Some(Outcome::Same) => None,
        };
        if let Some(cookie) = cookie {
            forbid_storing(response.headers_mut());
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
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
        let turn = self.turns.wait(key).await;
        let merged = match self.live(key).await? {
            Some(fresh) if !late => merge(&self.store, key, fresh, changes, now).await?,
            _ => Merged::Gone,
        };
        drop(turn);
        Ok(match merged {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::Late,
            Merged::Busy => Outcome::Busy,
        })
    }
}
