package org.gridscheme.api.scheme.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridscheme.api.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The built-in templates have a word for everything in both languages, and every field a reply must have. */
class DocumentLayoutTest {

    private static String text(DocumentKind kind, Language language) throws IOException {
        byte[] docx = DocumentFolder.builtIn(kind, language).file().toBytes(Instant.parse("2026-01-01T00:00:00Z"));
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    /** The fields of the low and high voltage forms and of the enterprise's reply (domain rules 10.1). */
    @Test
    void theReplyHasEveryFieldOfTheForms() throws IOException {
        assertThat(text(DocumentKind.REPLY, Language.ZH_CN))
                .contains("户号", "申请编号", "户名", "用电地址", "用电类别", "行业分类", "拟定客户分级", "供电容量", "联系人", "联系电话")
                .contains("收费项目", "单价", "数量/容量", "应收金额", "收费依据", "签收日期")
                .contains("编号", "性质", "电压 kV", "容量 kVA", "接入点", "电源类型", "运行方式", "变电站", "线路", "接入方式")
                .contains("计量点数", "电价类别", "定量定比", "电能表等级", "规格与接线", "CT 等级", "互感器变比", "考核表")
                .contains("产权分界点", "杆号", "分界保护", "回路数", "敷设方式")
                .contains("受电变压器", "高压侧接线", "低压侧接线", "闭锁要求", "自备应急电源", "无功补偿", "电能质量", "调度与通信")
                .contains("答复人", "答复方式", "答复日期", "客户意见", "客户签章", "审批人", "版本", "有无外部工程")
                .contains("接入前 %", "接入后 %", "线路路径图", "工程量及费用", "投资界面", "有效期", "延期", "设计审查", "竣工检验");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyWordIsThereInEnglish(DocumentKind kind) throws IOException {
        assertThat(text(kind, Language.EN).codePoints().filter(c -> c >= 0x4E00).count())
                .isZero();
    }
}
