//! The follow-up secret (접수 비밀번호): told once on the receipt, kept only as a digest bound to its case.
//! Never logged, never stored.

use domain::people::CaseId;

/// Letters and digits that cannot be mistaken for one another when read aloud (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 12 characters of 5 bits: 60 bits, with slowed guesses enough for centuries.
const LENGTH: usize = 12;

/// As on the receipt: `K7QM-3XWD-9PTA`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub(crate) fn of(seed: &[u8; 32]) -> Self {
        let bytes = blake3::derive_key("miso 2026-11 follow-up secret", seed);
        let characters = bytes
            .iter()
            .take(LENGTH)
            .map(|byte| ALPHABET[usize::from(byte & 31)]);
        Self(characters.map(char::from).collect())
    }

    /// What a person typed: case, blanks and hyphens do not matter; O is 0, I and L are 1.
    pub fn typed(text: &str) -> Self {
        let plain = text.chars().filter(|c| c.is_alphanumeric()).take(64);
        Self(
            plain
                .map(|c| match c.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    c => c,
                })
                .collect(),
        )
    }

    /// In groups of four, for people.
    pub fn shown(&self) -> String {
        let characters: Vec<char> = self.0.chars().collect();
        let groups = characters
            .chunks(4)
            .map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join("-")
    }

    pub(crate) fn digest(&self, case_id: CaseId) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_derive_key("miso 2026-11 follow-up digest");
        hasher
            .update(case_id.0.as_bytes())
            .update(self.0.as_bytes());
        hasher.finalize()
    }

    /// In constant time.
    pub(crate) fn opens(&self, case_id: CaseId, digest: &str) -> bool {
        blake3::Hash::from_hex(digest).is_ok_and(|known| known == self.digest(case_id))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_read_aloud_still_opens() {
        let case_id = CaseId(uuid::Uuid::from_u128(7));
        let secret = Secret::of(&[7; 32]);
        let digest = secret.digest(case_id).to_hex().to_string();
        let typed = secret
            .shown()
            .to_lowercase()
            .replace('0', "o")
            .replace('-', " ");
        assert!(Secret::typed(&typed).opens(case_id, &digest));
        assert!(!Secret::typed("0000").opens(case_id, &digest));
        assert!(!secret.opens(CaseId(uuid::Uuid::from_u128(8)), &digest));
        assert_eq!(secret.shown().len(), 14);
    }
}
