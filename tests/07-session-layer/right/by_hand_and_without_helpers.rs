//! Writes headers as text, compares and swaps without chapter 06's helpers, and enters the queue before
//! an end or a move begins.

pub fn session_cookie(settings: &Settings, id: &SessionId, max_age: Duration) -> HeaderValue {
    let secure = if settings.secure { "; Secure" } else { "" };
    let line = format!(
        "{}={}; Max-Age={}; SameSite=Lax; HttpOnly; Path=/{secure}",
        settings.cookie_name,
        id.text(),
        max_age.as_secs().min(i64::MAX as u64)
    );
    HeaderValue::try_from(line).expect("a name of ours, an ID, and attributes are visible ASCII")
}

pub fn removal_cookie(settings: &Settings) -> HeaderValue {
    let secure = if settings.secure { "; Secure" } else { "" };
    let line = format!(
        "{}=; Max-Age=0; SameSite=Lax; HttpOnly; Path=/{secure}",
        settings.cookie_name
    );
    HeaderValue::try_from(line).expect("a name of ours, an ID, and attributes are visible ASCII")
}

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let mut names = Vec::new();
    for line in headers.get_all(VARY) {
        let Ok(line) = line.to_str() else { continue };
        names.extend(line.split(',').map(|name| name.trim().to_owned()));
    }
    if names.iter().any(|name| name == "*") {
        return;
    }
    names.retain(|name| !name.eq_ignore_ascii_case("cookie"));
    names.push("Cookie".to_owned());
    if let Ok(all) = HeaderValue::try_from(names.join(", ")) {
        headers.insert(VARY, all);
    }
}

pub fn forbid_storing(headers: &mut HeaderMap) {
    while headers.remove(CACHE_CONTROL).is_some() {}
    headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

impl<S: SessionStore> Core<S> {
    pub(crate) async fn create(&self, data: Map<String, Value>) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let expires = now.plus(self.settings.lifetime);
        let record = Record {
            data,
            expires,
            ended: false,
        };
        let mut left = 4;
        loop {
            let id = SessionId::generate();
            match self.store.create(&StoreKey::of(&id), &record, now).await? {
                Created::Yes => return Ok(Outcome::NewId(id, expires)),
                Created::Taken if left == 0 => return Ok(Outcome::Busy),
                Created::Taken => left -= 1,
            }
        }
    }

    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let mut place = None;
        let mut newest = Some(loaded);
        for _ in 0..20 {
            let Some((mut record, version)) = newest else {
                return Ok(Outcome::SessionEnded);
            };
            record.data = changes.apply(record.data);
            let now = self.clock.now();
            if self.store.save(key, version, &record, now).await? == Saved::Yes {
                return Ok(Outcome::Same);
            }
            // Another request saved, or ended it: the second is known without a queue.
            newest = self.live(key).await?;
            if newest.is_some() && place.is_none() {
                place = Some(self.queues.wait(key).await);
                newest = self.live(key).await?;
            }
        }
        Ok(Outcome::Busy)
    }

    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // One record for all attempts would need a save that no other request can disturb; each has its
        // own.
        let _place = self.queues.wait(key).await;
        let mut newest = Some(loaded);
        let mut left = ATTEMPTS;
        while let Some((record, version)) = newest {
            let moved = self.create(changes.apply(record.data)).await?;
            let Outcome::NewId(id, _) = &moved else {
                return Ok(moved);
            };
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return Ok(moved);
            }
            self.store.delete(&StoreKey::of(id)).await?;
            left -= 1;
            if left == 0 {
                return Ok(Outcome::Busy);
            }
            newest = self.live(key).await?;
        }
        Ok(Outcome::SessionEnded)
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
        _: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        // Looks at what is there now, whatever the handler saw.
        let mut left = ATTEMPTS;
        let _place = self.queues.wait(key).await;
        while let Some((record, version)) = self.store.load(key, self.clock.now()).await? {
            if record.ended {
                return Ok(Outcome::SessionEnded);
            }
            if left == 0 {
                return Ok(Outcome::Busy);
            }
            left -= 1;
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                self.store.delete(key).await?;
                break;
            }
        }
        self.begin_or_forget(changes).await
    }

    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.is_empty() {
            return Ok(Outcome::NoId);
        }
        self.create(data).await
    }
}
