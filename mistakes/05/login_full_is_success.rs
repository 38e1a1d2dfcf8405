//! step 7, 10: `Full` is a 503: the visitor reads success, and gets no session.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers)
        && let Some((mut record, version)) = site.store.load(&StoreKey::of(&id), now).await?
    {
        record.data.insert("logged_in".to_owned(), true.into());
        record.expires = now.plus(LIFETIME);
        return match site.store.save(&StoreKey::of(&id), version, &record, now).await? {
            Saved::Yes => Ok("Login success".into_response()),
            Saved::Stale => Err(Trouble::Conflict),
        };
    }
    let data = Map::from_iter([("logged_in".to_owned(), Value::Bool(true))]);
    let record = Record::new(data, now.plus(LIFETIME));
    let id = SessionId::generate();
    match site.store.create(&StoreKey::of(&id), &record, now).await {
        Ok(Created::Yes) => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Ok(Created::Taken) => Err(Trouble::Conflict),
        Err(StoreError::Full { .. }) => Ok("Login success".into_response()),
        Err(error) => Err(error.into()),
    }
}
