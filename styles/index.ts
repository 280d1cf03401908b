import 'virtual:lectern-fonts.css'
import './scene.css'
import './table.css'
import './picture.css'
