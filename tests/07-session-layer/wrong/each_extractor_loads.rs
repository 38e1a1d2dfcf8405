//! caught by: step_5::two_extractors_share_one_session
//! also by: step_4::every_look_is_the_same_session
//! also by: step_5::who_looks_at_the_same_moment_shares_it_too
//! Loads the session for each extractor, so that two of them work with two copies.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = self.load().await?;
        let session = loaded.session.clone();
        let _ = self.0.loaded.set(loaded);
        Ok(session)
    }
}
