//! Radicals that stand for characters: some programs write 行 as ⾏, which looks the same and is another sign.

/// What the 214 radicals from U+2F00 on look like.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
     心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
     缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
     頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The same for those from U+2E80 on; 〓 where there is no such character.
const SUPPLEMENT: &str = "〓厂乛乚乙亻冂〓刀刂卜㔾小小兀尣尢〓巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王〓目示礻〓糹纟罓罒㓁冗〓羊〓〓耂肀聿\
     肉〓艹艹艹虎衤覀西见角〓讠贝〓车辶辶辶邑钅長镸长门〓阝雨青韦页风飞食〓飠饣〓马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The character that looks as this one does.
pub(super) fn folded(c: char) -> char {
    let (first, looks) = match c {
        '\u{2e80}'..='\u{2ef3}' => ('\u{2e80}', SUPPLEMENT),
        '\u{2f00}'..='\u{2fd5}' => ('\u{2f00}', KANGXI),
        _ => return c,
    };
    looks.chars().nth(c as usize - first as usize).filter(|&look| look != '〓').unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn folds_radicals() {
        let found: String = "⼀⾏⻓⿕⺀政2".chars().map(folded).collect();
        assert_eq!(found, "一行长龠⺀政2");
        assert_eq!((super::KANGXI.chars().count(), super::SUPPLEMENT.chars().count()), (214, 116));
    }
}
