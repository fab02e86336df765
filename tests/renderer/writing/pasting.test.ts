// @vitest-environment happy-dom
/** Of what comes from elsewhere, words, paragraphs, lists, bold and italic are kept, and nothing else. */

import { describe, expect, test } from 'vitest'
import { writeRichText } from '../../../core/report/rich-text'
import { cleanHtml, cleanText, readForeignHtml } from '../../../renderer/writing/pasting'

const read = (html: string) => writeRichText(readForeignHtml(html))

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri"} --></style></head><body lang=FR>
<!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:12.0pt'>En
2023</span></b>, les <i>services</i>&nbsp;<span style='mso-spacerun:yes'> </span>ont agi<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span></span><![endif]>un</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>deux</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>premier</p>
<table><tr><td>cell <img src="http://x/y.png" onerror="alert(1)"></td><td>other</td></tr></table>
<script>alert(2)</script>
<!--EndFragment--></body></html>`

describe('pasting', () => {
  test('from Word', () => {
    expect(read(word)).toBe('**En 2023**, les *services*\u00a0 ont agi\n\n- un\n- deux\n\n1. premier\n\ncell\n\nother')
  })
  test('from LibreOffice and browsers', () => {
    expect(
      read('<p style="margin: 0"><font face="Liberation Serif"><span style="font-weight: bold">a</span> b<br>c</font></p><ul><li><p>x</p></li><li>y</li></ul>')
    ).toBe('**a** b\n\nc\n\n- x\n- y')
    expect(read('<b style="font-weight:normal"><p>plain</p></b><ol><li>one<ul><li>within</li></ul></li></ol><h2>Heading</h2><div>a<div>b</div></div>')).toBe(
      'plain\n\n1. one\n\n- within\n\nHeading\n\na\n\nb'
    )
  })
  test('Arabic keeps its letters and marks', () => {
    expect(read('<p dir=RTL><span lang=AR-MA>أُحبِطت <b>المحاولات</b></span></p>')).toBe('أُحبِطت **المحاولات**')
  })
  test('what is written out again has no style, script, picture or address', () => {
    const html = cleanHtml(`${word}<p style="color:red" onclick="x()"><a href="javascript:x()">link</a></p>`)
    expect(html).not.toMatch(/style|script|<img|href|onclick|onerror|class/i)
    expect(html).toContain('<p>link</p>')
  })
  test('signs that no text may hold are taken out', () => {
    expect(cleanText('a\u0000b\u000bc\ud800d\te')).toBe('abc\ufffdd\te')
    expect(read('<p>a\u0001b</p>')).toBe('ab')
  })
})
