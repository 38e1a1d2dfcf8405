//! caught by: step_3::who_looks_at_the_same_moment_shares_it_too
//! sometimes by: step_3::who_looks_at_the_same_moment_shares_it_too
//! Looks whether the session is there, loads, and puts it there: two that look at the same moment have
//! two.

impl Visit {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        if let Some(opened) = self.0.opened.get() {
            return Ok(opened.session.clone());
        }
        let opened = self.open().await?;
        let session = opened.session.clone();
        // The next to look finds it.
        let _ = self.0.opened.set(opened);
        Ok(session)
    }
}
