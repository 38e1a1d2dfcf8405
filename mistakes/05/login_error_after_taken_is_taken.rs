//! step 7, 10: also for a call after `Taken`: from the second try on, an error counts as `Taken`.

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
    let mut id = SessionId::generate();
    let mut created = site.store.create(&StoreKey::of(&id), &record, now).await?;
    for _ in 0..3 {
        if created == Created::Yes {
            return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
        }
        id = SessionId::generate();
        let again = site.store.create(&StoreKey::of(&id), &record, now).await;
        created = again.unwrap_or(Created::Taken);
    }
    Err(Trouble::Conflict)
}
