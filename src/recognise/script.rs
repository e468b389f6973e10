//! Traditional characters as simplified ones: pages exist in both scripts.

/// A traditional character of the form's own labels as it is written in simplified ones.
pub(crate) fn simplified(c: char) -> char {
    if c < '一' || !may_be_traditional(c) {
        return c;
    }
    TRADITIONAL.binary_search_by_key(&c, |&(traditional, _)| traditional).map_or(c, |at| TRADITIONAL[at].1)
}

/// Every character of a source is asked: a look at its lowest bits answers for most of them.
const fn may_be_traditional(c: char) -> bool {
    let bit = c as usize % BITS;
    LOWEST_BITS[bit / 64] >> (bit % 64) & 1 == 1
}

const BITS: usize = 1024;

/// The lowest bits of the traditional characters.
const LOWEST_BITS: [u64; BITS / 64] = {
    let (mut bits, mut at) = ([0; BITS / 64], 0);
    while at < TRADITIONAL.len() {
        let bit = TRADITIONAL[at].0 as usize % BITS;
        bits[bit / 64] |= 1 << (bit % 64);
        at += 1;
    }
    bits
};

/// Ordered by the traditional character.
#[rustfmt::skip]
const TRADITIONAL: [(char, char); 88] = [
    ('係', '系'), ('內', '内'), ('動', '动'), ('務', '务'), ('區', '区'), ('問', '问'), ('單', '单'), ('國', '国'),
    ('執', '执'), ('報', '报'), ('審', '审'), ('對', '对'), ('屬', '属'), ('廢', '废'), ('強', '强'), ('後', '后'),
    ('復', '复'), ('應', '应'), ('採', '采'), ('據', '据'), ('數', '数'), ('於', '于'), ('會', '会'), ('條', '条'),
    ('業', '业'), ('構', '构'), ('機', '机'), ('檔', '档'), ('權', '权'), ('決', '决'), ('況', '况'), ('減', '减'),
    ('為', '为'), ('無', '无'), ('獲', '获'), ('現', '现'), ('產', '产'), ('當', '当'), ('發', '发'), ('確', '确'),
    ('穩', '稳'), ('範', '范'), ('糾', '纠'), ('納', '纳'), ('組', '组'), ('結', '结'), ('經', '经'), ('維', '维'),
    ('總', '总'), ('織', '织'), ('繳', '缴'), ('繼', '继'), ('續', '续'), ('罰', '罚'), ('與', '与'), ('舉', '举'),
    ('萬', '万'), ('處', '处'), ('號', '号'), ('補', '补'), ('製', '制'), ('複', '复'), ('規', '规'), ('計', '计'),
    ('訟', '讼'), ('訪', '访'), ('許', '许'), ('訴', '诉'), ('詢', '询'), ('認', '认'), ('請', '请'), ('諮', '咨'),
    ('議', '议'), ('護', '护'), ('費', '费'), ('購', '购'), ('轉', '转'), ('辦', '办'), ('這', '这'), ('進', '进'),
    ('過', '过'), ('開', '开'), ('關', '关'), ('項', '项'), ('題', '题'), ('額', '额'), ('類', '类'), ('體', '体'),
];

/// In simplified characters, each as long as the one it stands for, so that places are the same.
pub(super) fn in_simplified(text: &str) -> String {
    text.chars().map(simplified).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_characters_are_in_order() {
        assert!(TRADITIONAL.is_sorted_by(|a, b| a.0 < b.0));
    }
}
