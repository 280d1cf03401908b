declare module 'virtual:lectern-fonts.css'
