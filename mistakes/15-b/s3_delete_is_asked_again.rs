//! Step 3.9: a delete is sent a second time, if an idle connection broke under it. ("must hold" number 3.9 broken; only
//! `Delete`, and only on a connection that had served before; all within the one limit and place)

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
    loop {
        let idle = pool.take();
        let was_idle = idle.is_some();
        let mut connection = match idle {
            Some(connection) => connection,
            None => Connection::open(&pool.address).await?,
        };
        match connection.exchange(command).await {
            Ok(answer) => {
                pool.put_back(connection);
                return Ok(answer);
            }
            Err(Error::Broken(_)) if was_idle && matches!(command, Command::Delete { .. }) => {}
            Err(error) => return Err(error),
        }
    }
}
