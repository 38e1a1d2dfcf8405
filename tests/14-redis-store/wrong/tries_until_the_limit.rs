//! caught by: step_2::nobody_there_is_said_at_once
//! The manager tries for ever, and what is said is that nobody answered, and not why.

impl RedisStore {
    pub async fn connect_within(url: &str, limit: Duration) -> Result<Self, ConnectError> {
        let client = open(url).map_err(ConnectError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let connect = ConnectionManager::new_with_config(client, settings(limit));
        let error = match timeout(limit, connect).await {
            Ok(Ok(redis)) => return Ok(Self { redis, limit }),
            Ok(Err(error)) => error.into(),
            Err(_) => late(limit),
        };
        Err(ConnectError::Unreachable { address, error })
    }
}
