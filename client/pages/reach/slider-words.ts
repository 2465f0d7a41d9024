import { t } from '../../messages/message.ts';

/** What a value of the slider means, 0 … 1, for those who do not see its ends. */
export function sliderWords(bridging: number): string {
  if (bridging === 0) return t('reach.sliderLow');
  if (bridging === 1) return t('reach.sliderHigh');
  return bridging === 0.5 ? t('reach.sliderMiddle') : t('reach.sliderValue', { share: bridging });
}
