//! step 7, 8: no cookie with an ID that was `Taken`: after the third try the loop ends, and the cookie goes out.

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
    let mut tries = 0;
    let id = loop {
        let id = SessionId::generate();
        tries += 1;
        let created = site.store.create(&StoreKey::of(&id), &record, now).await?;
        if created == Created::Yes || tries == 3 {
            break id;
        }
    };
    Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response())
}
