//! Keeps a line with the end and the tombstone before the data, and reads answers line by line.

pub fn value_of(record: &Record) -> Result<Vec<u8>, Error> {
    if let Err(error) = record.check_depth() {
        return Err(Error::TooDeep(error));
    }
    let (end, ended) = (record.expires.seconds(), u8::from(record.ended));
    let text = format!("{end} {ended}\n{}", Value::Object(record.data.clone()));
    if text.len() > LARGEST {
        let (size, limit) = (text.len(), LARGEST);
        return Err(Error::TooLarge { size, limit });
    }
    Ok(text.into_bytes())
}

pub fn record_of(value: &[u8]) -> Result<Record, StoreError> {
    let parts = || {
        let text = std::str::from_utf8(value).ok()?;
        let (line, data) = text.split_once('\n')?;
        let (end, ended) = line.split_once(' ')?;
        let data: Map<String, Value> = serde_json::from_str(data).ok()?;
        let mut record = Record::new(data, Timestamp::from_seconds(end.parse().ok()?));
        record.ended = match ended {
            "0" => false,
            "1" => true,
            _ => return None,
        };
        Some(record)
    };
    parts().ok_or_else(|| StoreError::Damaged("no line with an end and a tombstone".into()))
}

pub fn read_answer(heard: &[u8]) -> Result<Option<Answer>, Error> {
    let Some(newline) = heard.iter().position(|&byte| byte == b'\n') else {
        return if heard.strip_suffix(b"\r").unwrap_or(heard).len() > LONGEST_LINE {
            Err(malformed(heard))
        } else {
            Ok(None)
        };
    };
    let line = heard[..newline]
        .strip_suffix(b"\r")
        .filter(|line| line.len() <= LONGEST_LINE)
        .ok_or_else(|| malformed(heard))?;
    let rest = &heard[newline + 1..];
    let line = String::from_utf8_lossy(line).into_owned();
    let words: Vec<&str> = line.split_whitespace().collect();
    let answer = match words.as_slice() {
        ["VA", size, flags @ ..] => {
            let size = size.parse::<usize>().map_err(|_| malformed(heard))?;
            let cas = flags.iter().find(|flag| flag.starts_with('c'));
            let cas = cas.and_then(|flag| flag[1..].parse::<u64>().ok());
            let cas = cas.ok_or_else(|| malformed(heard))?;
            if size > LARGEST {
                return Err(malformed(heard));
            }
            let (value, end) = (rest.iter().take(size), rest.iter().skip(size));
            let end: Vec<u8> = end.copied().collect();
            if !b"\r\n".starts_with(&end) {
                return Err(malformed(heard));
            }
            if end.len() < 2 {
                return Ok(None);
            }
            let value = value.copied().collect();
            return Ok(Some(Answer::Value { value, cas }));
        }
        ["HD", ..] => Answer::Done,
        ["EN" | "NF", ..] => Answer::Missing,
        ["NS", ..] => Answer::Present,
        ["EX", ..] => Answer::Changed,
        ["MN"] => Answer::Nothing,
        ["ERROR" | "CLIENT_ERROR" | "SERVER_ERROR", ..] => return Err(Error::Refused(line)),
        _ => return Err(malformed(heard)),
    };
    if rest.is_empty() {
        Ok(Some(answer))
    } else {
        Err(malformed(heard))
    }
}

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        let Some((there, cas)) = self.find(&key).await? else {
            return Ok(Saved::Stale);
        };
        if cas != seen.0 || !there.is_live(now) {
            return Ok(Saved::Stale);
        }
        if self.put(&key, record, Only::IfUnchanged(cas), now).await? {
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }

    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let key = item_key(key);
        let answer = self.pool.ask(Command::Delete { key: &key }).await?;
        if answer == Answer::Done || answer == Answer::Missing {
            return Ok(());
        }
        Err(unexpected(&answer).into())
    }
}
