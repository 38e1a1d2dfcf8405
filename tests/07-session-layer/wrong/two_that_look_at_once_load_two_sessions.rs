//! caught by: step_5::who_looks_at_the_same_moment_shares_it_too
//! also by: step_4::every_look_is_the_same_session
//! Looks whether the session is there, loads, and puts it there: two that look at the same moment have
//! two.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        if let Some(loaded) = self.0.loaded.get() {
            return Ok(loaded.session.clone());
        }
        let loaded = self.load().await?;
        let session = loaded.session.clone();
        // The next to look finds it.
        let _ = self.0.loaded.set(loaded);
        Ok(session)
    }
}
