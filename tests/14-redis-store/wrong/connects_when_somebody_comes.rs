//! caught by: step_2::nobody_there_is_said_at_once
//! The server starts, and each visitor reads 503.

impl RedisStore {
    pub async fn connect_within(url: &str, limit: Duration) -> Result<Self, ConnectError> {
        let client = open(url).map_err(ConnectError::Address)?;
        let redis = ConnectionManager::new_lazy_with_config(client, settings(limit));
        let redis = redis.map_err(ConnectError::Address)?;
        Ok(Self { redis, limit })
    }
}
