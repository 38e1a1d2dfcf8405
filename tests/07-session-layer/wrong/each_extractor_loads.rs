//! caught by: step_3::two_extractors_share_one_session
//! also by: step_3::who_looks_at_the_same_moment_shares_it_too
//! Loads the session for each extractor, so that two of them work with two copies.

impl Visit {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let opened = self.open().await?;
        let session = opened.session.clone();
        let _ = self.0.opened.set(opened);
        Ok(session)
    }
}
