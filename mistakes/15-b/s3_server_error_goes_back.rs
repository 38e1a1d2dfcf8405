//! Step 3.5: after a `SERVER_ERROR` the connection goes back into the pool. ("must hold" number 3.5 broken; after `ERROR`
//! and `CLIENT_ERROR` it doesn't. What memcached still says belongs to nobody, and the next question reads it)

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = ask_without_limit(self, command);
        timeout(self.timeout, asked)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}

async fn ask_without_limit(pool: &Pool, command: Command<'_>) -> Result<Answer, Error> {
    let _place = pool.places.acquire().await.ok();
    let mut connection = match pool.take() {
        Some(connection) => connection,
        None => Connection::open(&pool.address).await?,
    };
    let answer = connection.exchange(command).await;
    let is_whole = match &answer {
        Ok(_) => true,
        Err(Error::Refused(line)) => line.starts_with("SERVER_ERROR"),
        Err(_) => false,
    };
    if is_whole {
        pool.put_back(connection);
    }
    answer
}
