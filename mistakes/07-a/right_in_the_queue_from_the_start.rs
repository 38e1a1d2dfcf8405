//! RIGHT: steps 6, 8 and 9 in another shape: four tries for an ID with a `now` for each, a move that joins the queue
//! before its first round and doesn't look after its last, and an end that leaves the queue before the goodbye.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.is_empty() {
            Ok(Outcome::Same)
        } else {
            self.create(data).await
        }
    }

    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let mut record = Record::new(data, self.clock.now());
        for _ in 0..4 {
            let now = self.clock.now();
            record.expires = now.plus(self.settings.lifetime);
            let id = SessionId::generate();
            match self.store.create(&StoreKey::of(&id), &record, now).await? {
                Created::Yes => return Ok(Outcome::NewId(id, record.expires)),
                Created::Taken => {}
            }
        }
        Ok(Outcome::Busy)
    }

    // in src/commit.rs
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let _place = self.queues.wait(key).await;
        let mut round = 1;
        loop {
            let (record, version) = loaded;
            let (id, expires) = match self.create(changes.apply(record.data)).await? {
                Outcome::NewId(id, expires) => (id, expires),
                other => return Ok(other),
            };
            match self.leave_tombstone(key, version).await? {
                Saved::Yes => return Ok(Outcome::NewId(id, expires)),
                Saved::Stale => self.store.delete(&StoreKey::of(&id)).await?,
            }
            if round == ATTEMPTS {
                return Ok(Outcome::Busy);
            }
            round += 1;
            loaded = match self.live(key).await? {
                Some(fresh) => fresh,
                None => return Ok(Outcome::SessionEnded),
            };
        }
    }

    pub(crate) async fn leave_tombstone(
        &self,
        key: &StoreKey,
        seen: Version,
    ) -> Result<Saved, StoreError> {
        let now = self.clock.now();
        let tombstone = Record {
            data: Map::new(),
            expires: now.plus(TOMBSTONE),
            ended: true,
        };
        self.store.save(key, seen, &tombstone, now).await
    }

    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        mut seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let place = self.queues.wait(key).await;
        let mut refused = 0;
        let mut ours = true;
        while self.leave_tombstone(key, seen).await? == Saved::Stale {
            refused += 1;
            let Some((record, version)) = self.store.load(key, self.clock.now()).await? else {
                ours = false;
                break;
            };
            if record.ended {
                return Ok(Outcome::SessionEnded);
            }
            if refused == ATTEMPTS {
                return Ok(Outcome::Busy);
            }
            seen = version;
        }
        if ours {
            self.store.delete(key).await?;
        }
        drop(place);
        self.begin_or_forget(changes).await
    }

    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.is_empty() {
            Ok(Outcome::NoId)
        } else {
            self.create(data).await
        }
    }
}
